const municipalities = ['北京', '上海', '天津', '重庆']
const capitals = [
  ...[
    '石家庄',
    '太原',
    '呼和浩特',
    '沈阳',
    '长春',
    '哈尔滨',
    '南京',
    '杭州',
    '合肥',
    '福州',
    '南昌',
    '济南',
    '郑州',
    '武汉',
  ],
  ...['长沙', '广州', '南宁', '海口', '成都', '贵阳', '昆明', '拉萨', '西安', '兰州', '西宁', '银川', '乌鲁木齐'],
]
const plannedApart = ['大连', '青岛', '宁波', '厦门', '深圳']

const known = new Set([...municipalities, ...capitals, ...plannedApart])

/** 直辖市、省会（首府）、计划单列市: rent there is deducted at the highest rate (国发〔2018〕41号第十七条). */
export const isCapital = (city: string): boolean => known.has(city.trim().replace(/市$/, ''))
