/** Three communities of one street as two csv files: one has enough space, one too little, one a figure nobody knows. */
export const communities = `社区代码,社区名称,社区类型,总户数
130102001001,棉一东社区,城市社区,1000
130102001002,光华路社区,城市社区,899
130102001003,煤机街社区,城市社区,1600
`;

export const facilities = `设施编号,设施类型,社区代码,建筑面积,状态,建设方式,投用日期
s-1,社区服务站,130102001001,300,投用,原有,2010-01-01
s-2,社区服务站,130102001002,280,投用,原有,2011-01-01
s-3,社区服务站,130102001003,约320,投用,原有,2012-01-01
`;

/** The files of the street in the folder `street`. */
export const street = { 'street/communities.csv': communities, 'street/facilities.csv': facilities } as const;
