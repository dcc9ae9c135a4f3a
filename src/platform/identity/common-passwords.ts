/** The commonest passwords of ten characters and more that have come to light, in small letters. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
1234567890 0987654321 1234567891 12345678910 123456789a a123456789 123456789q q123456789 123456789z 12345678900
1234567899 0123456789 01234567890 9876543210 98765432100 1122334455 11223344556 112233445566 1029384756 1020304050
1357924680 1472583690 147258369a 147852369a 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc
1qaz2wsx3edc4rfv 1qaz@wsx3edc 1qazxsw23edc zaq12wsxcde3 zaq1xsw2cde3 !qaz2wsx3edc 1qaz!qaz1qaz qazwsxedcrfv
qazwsxedc123 qazwsx123456 qazwsxedcrfvtgb qwertyuiop qwertyuiop123 qwertyuiop[] qwerty123456 qwerty1234 qwerty12345
qwerty123456789 qwert12345 qweasdzxc123 qweasdzxc1 asdfghjkl1 asdfghjkl123 asdfghjkl; asdfghjkl: zxcvbnm123
zxcvbnm1234 zxcvbnm123456 zxcvbnm,./ qwer1234567 qwer123456 asdf123456 asdf1234567 zxcv123456 1234qwerasdf
1234qwerasdfzxcv qwe123456789 qwe1234567 abc1234567 abc123456789 abcd123456 abcd1234567 abcde12345 abcdef1234
abcdefghij abcdefghijk abcdefg123 abcdefg1234 a1b2c3d4e5 a1b2c3d4e5f6 1a2b3c4d5e aa12345678 aa123456789 aa123456aa
a1234567890 a12345678910 as123456789 zz123456789 qq123456789 wang123456 li123456789 zhang123456 liu1234567
chen123456 woaini1314 woaini5201314 woaini1314520 woaini123456 woaiwojia1 woaiwojia123 woaibaobao woaizhongguo
wozhiaini1 5201314520 52013145201314 13145201314 1314520520 1314521521 5211314521 5201314woaini woshishei1
woshiwoshi woshinidie nishishui1 iloveyou123 iloveyou12 iloveyou1234 iloveyou1314 iloveyou520 iloveyou2000
iloveyou5201314 iloveyousomuch iloveyouforever password12 password123 password1234 password12345 password123456
password!1 password1! password@123 password@1 passw0rd123 passw0rd12 p@ssw0rd123 p@ssw0rd12 p@ssword123 p@ssw0rd1!
p@$$w0rd123 pa$$w0rd123 pa55word123 passwordpassword mypassword1 mypassword123 newpassword newpassword1
changepassword changeme123 changeme1234 changemenow letmein123 letmein1234 letmeinnow welcome123 welcome1234
welcome12345 welcome@123 welcome2024 welcome2025 welcome2026 administrator administrator1 administrator123
admin12345 admin123456 admin1234567 admin123456789 admin123!@# admin@123456 admin@12345 admin@1234 adminadmin
adminadmin123 admin888888 admin666666 root123456 root1234567 rootroot123 superadmin superadmin123 manager123
manager1234 employee123 company123 company1234 system123456 test123456 test1234567 testtest123 testtest1234
testing123 testing1234 user123456 guest123456 default123 master123456 oracle123456 mysql123456 server123456
secret1234 secretsecret football123 baseball123 basketball basketball1 basketball23 monkey123456 dragon123456
sunshine123 sunshine12 princess123 princess12 superman123 superman12 batman12345 michael123 michelle123 jennifer123
jessica123 charlie123 liverpool1 liverpool123 chelsea123 arsenal123 manchester manchester1 barcelona1 barcelona123
realmadrid realmadrid1 juventus123 cristiano7 ronaldo123 spiderman1 spiderman123 starwars123 pokemon123 computer123
internet123 samsung123 iphone1234 facebook123 google1234 linkedin123 minecraft1 minecraft123 christopher jonathan123
alexander1 alexander123 elizabeth1 elizabeth123 stephanie1 cheesecake strawberry strawberry1 watermelon butterfly1
butterfly123 chocolate1 chocolate123 sweetheart babygirl123 babygirl12 hello12345 hello123456 helloworld helloworld1
helloworld123 hellohello whatever123 whatever12 trustno1234 blink182182 mustang123 corvette123 mercedes123
ferrari123 california california1 washington newyork123 australia1 singapore1 hongkong123 beijing2008 beijing123
shanghai123 shanghai2010 shenzhen123 guangzhou1 guangzhou123 zhongguo123 zhongguo1949 zhonghua123 china12345
china123456 chinachina taobao123456 alibaba123 tencent123 huawei12345 huawei@123 xiaomi1234 dangdang123 baidu12345
jingdong123 wechat1234 weixin1234 weixin123456 alipay1234 8888888888 88888888aa 88888888a1 6666666666 66668888aa
66666666aa 11111111aa 11111111a1 111111111a 1111111111a 123123123a 123123123aa a123123123 123123aaaa 123321123321
321321321a 12341234aa 1234512345 12345612345 123456123456 1234561234567 123456654321 123456abcd 123456abc123
123456qwerty 123456asdf 123456asdfgh 123456zxcvbn 12345qwert 12345qwerty 1234567qwe 1234567asd 12345678ab
12345678abc 12345678aa 12345678qwe 123456789abc 123456789qwe 123456789asd 123456789123 1234567890a 1234567890q
1234567890qwe 1234567890qwertyuiop 159357258456 159753456852 147896325a 1478963250 741852963a 7418529630 789456123a
7894561230 7894561230. 963852741a 9638527410 987654321a 9876543210a 0147258369 000000000a 0000000000a 1111122222
1212121212 1231231231 123qweasdzxc 123qwe123qwe 123qwe!@#qwe qwe123!@#qwe 123!@#qweqwe 123qwe456rty asd123456789
asdasd123456 asdasdasd1 qweqweqwe1 qweqweqwe123 zxczxczxc1 aaa123456789 aaaa123456 aaaaa12345 aaaaaaaa11
aaaaaa123456 abcabc123123 abc123abc123 abc@123456 abc@12345678 abcd@12345 abcd1234abcd abcdabcd1234 abcd1234!@#$
1234abcd1234 aa@123456789 aa@12345678 a@123456789 qwer!@#$1234 qwer1234!@#$ 1234qwer!@#$ !@#$1234qwer !@#$%^&*()
!@#$%^&*()_+ 1q2w3e4r!@#$ 1q2w3e!q@w#e 1qaz2wsx!@#$ 1qaz@wsx#edc zaq!2wsx3edc zaq12wsx!@ zaq1@wsx3edc q1w2e3r4t5
q1w2e3r4t5y6 q1w2e3r4t5y6u7 qa1234567890 qazxsw12345 qazxswedc1 qazxswedc123 qazxswedcvfr mnbvcxz123 lkjhgfdsa1
poiuytrewq poiuytrewq1 0okmnji98uhb 1234rewqasdf asdfasdf123 asdfasdf1234 asdfqwer1234 asdfzxcv1234 asdf1234asdf
qwerasdf1234 qwerasdfzxcv qwertyasdf qwertyqwerty qwerty!@#$ qwerty1!qwerty q1234567890 w123456789 s123456789
d123456789 l123456789 x123456789 y123456789 z123456789 h123456789 j123456789 c123456789 m123456789 w1234567890
z1234567890 s1234567890 summer2024 summer2025 winter2024 winter2025 spring2024 spring2025 autumn2024 autumn2025
january2024 monday12345 happynewyear longlongago goodluck123 lovelove123 lovelove520 loveyou123 loveyou520
loveyou1314 ilove12345 forever123 forever520 foreverlove friendship friends123 family12345 happy12345 lucky12345
money12345 qianqian123 xiaoxiao123 tiantian123 baobei1314 baobao1314 laopo520520 laogong520 wodemima123 mima123456
mima1234567 wobuzhidao nibuzhidao shiwoshiwo zhangwei123 wangwei123 wangfang123 lixiaolong zhoujielun1 zhoujielun
renhe12345 renhe123456 renrenhe123 renli123456 renshi1234 renshi123456 hr12345678 hr123456789 humanresources
personnel123 correcthorsebatterystaple thisisapassword thisismypassword iamthebest iloveyouall nopassword
mustbechanged temppassword temporary1 trustnoone
`
    .trim()
    .split(/\s+/),
)
