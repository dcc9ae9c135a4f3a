-- Jobs: families, ladders and profiles. Later modules hang skills, bands and requirements on them.
create table job_family (
  id uuid primary key,
  code text not null,
  name_zh text not null,
  name_en text not null,
  track text not null check (track in ('professional', 'management')),
  position int not null default 0,
  retired_at timestamptz,
  constraint job_family_code_key unique (code)
);
create table ladder_level (
  id uuid primary key,
  code text not null,
  track text not null check (track in ('professional', 'management')),
  rank int not null,
  name_zh text not null,
  name_en text not null,
  criteria text not null default '',
  retired_at timestamptz,
  constraint ladder_level_code_key unique (code)
);
create table job_profile (
  id uuid primary key,
  code text not null,
  family_id uuid not null references job_family,
  name text not null,
  purpose text not null default '',
  duties text[] not null default '{}',
  lowest_level_id uuid references ladder_level,
  highest_level_id uuid references ladder_level,
  retired_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint job_profile_code_key unique (code)
);
create index job_profile_family on job_profile (family_id);
create table position_profile (position_id uuid primary key references position, profile_id uuid not null references job_profile);
create index position_profile_profile on position_profile (profile_id);

-- A start that every company edits to its own.
insert into job_family (id, code, name_zh, name_en, track, position) values
  ('0190a000-0000-7000-8000-000000000001', 'tech', '技术', 'Technology', 'professional', 1),
  ('0190a000-0000-7000-8000-000000000002', 'product', '产品', 'Product', 'professional', 2),
  ('0190a000-0000-7000-8000-000000000003', 'market', '市场', 'Market', 'professional', 3),
  ('0190a000-0000-7000-8000-000000000004', 'operations', '生产运营', 'Operations', 'professional', 4),
  ('0190a000-0000-7000-8000-000000000005', 'function', '职能', 'Functions', 'professional', 5),
  ('0190a000-0000-7000-8000-000000000006', 'management', '管理', 'Management', 'management', 6);
insert into ladder_level (id, code, track, rank, name_zh, name_en) values
  ('0190a000-0000-7000-8000-000000000011', 'P1', 'professional', 1, '初级', 'Junior'),
  ('0190a000-0000-7000-8000-000000000012', 'P2', 'professional', 2, '中级', 'Intermediate'),
  ('0190a000-0000-7000-8000-000000000013', 'P3', 'professional', 3, '高级', 'Senior'),
  ('0190a000-0000-7000-8000-000000000014', 'P4', 'professional', 4, '专家', 'Expert'),
  ('0190a000-0000-7000-8000-000000000015', 'P5', 'professional', 5, '首席', 'Principal'),
  ('0190a000-0000-7000-8000-000000000021', 'M1', 'management', 1, '主管', 'Supervisor'),
  ('0190a000-0000-7000-8000-000000000022', 'M2', 'management', 2, '经理', 'Manager'),
  ('0190a000-0000-7000-8000-000000000023', 'M3', 'management', 3, '总监', 'Director'),
  ('0190a000-0000-7000-8000-000000000024', 'M4', 'management', 4, '副总裁', 'Vice president'),
  ('0190a000-0000-7000-8000-000000000025', 'M5', 'management', 5, '总裁', 'President');
