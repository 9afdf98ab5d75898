import type { ProblemEntry } from './problem-entry.ts';

/** Problems of a request (see `problem.ts`). */
export const requestProblems = {
  'request/invalid': {
    severity: 'error',
    message: {
      en: 'The request is not as the API describes it: {detail}.',
      zh: '请求与接口说明不符：{detail}。',
    },
    cure: { en: 'Compare it with /api/openapi.json.', zh: '请对照 /api/openapi.json。' },
  },
  'request/not-signed-in': {
    severity: 'error',
    message: { en: 'Nobody is signed in, or the session has ended.', zh: '尚未登录，或登录已过期。' },
    cure: {
      en: 'Open a sign-in link; the local server prints fresh ones.',
      zh: '请打开登录链接；本地服务器启动时会显示新的链接。',
    },
  },
  'request/sign-in-link-used': {
    severity: 'error',
    message: { en: 'This sign-in link was used before or is too old.', zh: '该登录链接已被使用或已过期。' },
    cure: {
      en: 'Use the newest link that the server printed.',
      zh: '请使用服务器最新显示的链接。',
    },
  },
  'request/forbidden': {
    severity: 'error',
    message: { en: 'Your role does not carry the right {right}.', zh: '您的角色没有“{right}”权限。' },
    cure: { en: 'Sign in with a role that has it.', zh: '请使用拥有该权限的角色登录。' },
  },
  'request/unknown-route': {
    severity: 'error',
    message: { en: 'There is nothing at {path}.', zh: '{path} 不存在。' },
    cure: { en: 'See /api/openapi.json for what there is.', zh: '可用接口见 /api/openapi.json。' },
  },
  'request/too-large': {
    severity: 'error',
    message: { en: 'The request is larger than {limit} bytes.', zh: '请求超过 {limit} 字节。' },
    cure: { en: 'Split the file, or use the command line.', zh: '请拆分文件，或使用命令行。' },
  },
  'request/server-busy': {
    severity: 'error',
    message: { en: 'Too many requests wait for the server already.', zh: '服务器上等待处理的请求过多。' },
    cure: { en: 'Try again in a moment.', zh: '请稍后再试。' },
  },
  'request/took-too-long': {
    severity: 'error',
    message: {
      en: 'This took longer than {seconds} seconds and was ended; nothing was changed by half.',
      zh: '处理超过 {seconds} 秒，已被终止；不会留下只完成一半的改动。',
    },
    cure: {
      en: 'Ask for less at once: fewer months, a smaller plan or a part of the file.',
      zh: '请减少一次处理的内容：更少的月份、更小的方案，或只上传文件的一部分。',
    },
  },
  'request/unknown-version': {
    severity: 'error',
    message: { en: 'There is no data version {version}.', zh: '数据版本 {version} 不存在。' },
    cure: { en: 'Choose one of: {known}.', zh: '请选择：{known}。' },
  },
  'request/no-data': {
    severity: 'error',
    message: { en: 'The {workspace} workspace holds no data yet.', zh: '工作区 {workspace} 还没有数据。' },
    cure: {
      en: 'Upload a file first (`quanheng drop`), or use the sample data (`--sample`).',
      zh: '请先上传文件（`quanheng drop`），或使用样例数据（`--sample`）。',
    },
  },
  'request/saved-plans-only': {
    severity: 'error',
    message: {
      en: 'Your role compares saved plans alone, not plans written into the request',
      zh: '你的角色只能比较已保存的方案，不能随请求提交方案文本',
    },
    cure: { en: 'Ask HR to save the plan, then name it', zh: '请让人力资源保存该方案，再按名称比较' },
  },
  'request/advice-for-rows': {
    severity: 'info',
    message: {
      en: 'Goals, gates, caps and twin KPIs were not looked at: what rests on the figures of people is told to roles that may hold rows',
      zh: '未检查目标、门槛、封顶与重复指标：依据人员数据的结论只提供给可查看数据行的角色',
    },
    cure: { en: 'Ask an analyst or HR to check the plan', zh: '请让数据分析或人力资源人员检查该方案' },
  },
  'request/own-plan': {
    severity: 'error',
    message: {
      en: 'You saved the plan "{plan}" yourself: your role compares plans of others alone',
      zh: '方案“{plan}”由你本人保存：你的角色只能比较他人保存的方案',
    },
    cure: { en: 'Ask somebody in HR to save it', zh: '请让人力资源的同事保存该方案' },
  },
  'request/too-few-apart': {
    severity: 'error',
    message: {
      en: 'Hidden: beside earlier answers this one would be about too few people',
      zh: '不予显示：与此前的结果相比，差异涉及的人数过少',
    },
    cure: {
      en: 'Compare plans that cover the same people as before, or ask HR, who may see single people',
      zh: '请比较与此前覆盖相同人员的方案，或由有权查看个人的人力资源同事处理',
    },
  },
  'request/too-few-in-months': {
    severity: 'error',
    message: {
      en: 'In {months} this answer, by itself or beside earlier ones, would be about too few people.',
      zh: '在 {months}，该结果本身或与此前的结果相比，涉及的人数过少。',
    },
    cure: { en: 'Leave these months out, or ask HR.', zh: '请去掉这些月份，或由人力资源同事处理。' },
  },
  'request/too-many-asked': {
    severity: 'error',
    message: {
      en: 'Your role has been told of {most} different comparisons, the most that can be checked against each other.',
      zh: '您的角色已查看 {most} 种不同的对比，达到可相互核对的上限。',
    },
    cure: {
      en: 'Open a comparison that was shown before, or ask HR.',
      zh: '请打开此前看过的对比，或由人力资源同事处理。',
    },
  },
  'request/two-currencies': {
    severity: 'error',
    message: {
      en: 'The plans pay in {before} and in {after}: their amounts cannot be compared.',
      zh: '两个方案分别以 {before} 和 {after} 计薪，金额无法比较。',
    },
    cure: { en: 'Compare plans of one currency.', zh: '请比较同一币种的方案。' },
  },
  'request/between-steps': {
    severity: 'error',
    message: {
      en: 'Your role may set {name} in steps of {step}.',
      zh: '您的角色只能以 {step} 为步长设置 {name}。',
    },
    cure: { en: 'Take the nearest step.', zh: '请取最接近的一档。' },
  },
  'request/unknown-plan': {
    severity: 'error',
    message: { en: 'There is no saved plan {plan}.', zh: '没有已保存的方案 {plan}。' },
    cure: {
      en: 'Choose one of: {known}; or give the plan itself.',
      zh: '请选择：{known}；或直接提供方案文本。',
    },
  },
  'request/template-read-only': {
    severity: 'error',
    message: {
      en: '{plan} is a template: it is never changed and never in force.',
      zh: '{plan} 是模板：不能修改，也不能标记为执行中。',
    },
    cure: {
      en: 'Save it under an id of its own, as your plan.',
      zh: '请以新的编号另存为自己的方案。',
    },
  },
  'request/plan-id-differs': {
    severity: 'error',
    message: {
      en: 'The plan calls itself "{inside}" but is saved as "{outside}".',
      zh: '方案内的编号为“{inside}”，保存时却用“{outside}”。',
    },
    cure: { en: 'Use the same id in both places.', zh: '请使用相同的编号。' },
  },
  'request/person-and-month': {
    severity: 'error',
    message: {
      en: 'A person is looked at in one month: person and month go together',
      zh: '查看个人时须指定月份：人员与月份须同时给出',
    },
    cure: { en: 'Give both, or neither for everybody', zh: '请同时给出两者；若看全体，两者都不填' },
  },
  'request/unknown-person': {
    severity: 'error',
    message: {
      en: 'Nobody with the pseudonym, number or name {person} is in this data version.',
      zh: '该数据版本中没有代号、编号或姓名为 {person} 的人员。',
    },
    cure: {
      en: 'Write the whole number or name as the source file has it; names are known where the mapping names their column (person_name).',
      zh: '请按源文件填写完整的编号或姓名；只有映射中指定了姓名列（person_name）的数据才能按姓名查找。',
    },
  },
  'request/several-people': {
    severity: 'error',
    message: {
      en: '{count} people of this data version carry that name.',
      zh: '该数据版本中有 {count} 人使用该姓名。',
    },
    cure: { en: 'Look the person up by number.', zh: '请改用编号查找。' },
  },
  'request/unknown-month': {
    severity: 'error',
    message: { en: 'There are no rows for {month} here.', zh: '此处没有 {month} 的数据。' },
    cure: { en: 'Choose among: {known}.', zh: '可选：{known}。' },
  },
  'request/unknown-label': {
    severity: 'error',
    message: {
      en: 'The data have no label "{label}" to compare by.',
      zh: '数据中没有可用于比较的标签“{label}”。',
    },
    cure: { en: 'Choose among: {known}.', zh: '可选：{known}。' },
  },
  'request/unknown-group': {
    severity: 'error',
    message: {
      en: 'Nobody in the data carries "{group}" as {label}.',
      zh: '数据中没有人的“{label}”是“{group}”。',
    },
    cure: { en: 'Choose among: {known}.', zh: '可选：{known}。' },
  },
  'request/person-not-covered': {
    severity: 'error',
    message: {
      en: 'The plan does not cover {person} in {month}: {reason}.',
      zh: '方案不覆盖 {person} 在 {month} 的记录：{reason}。',
    },
    cure: {
      en: 'Add the post and level to the plan, or base pay to the data.',
      zh: '请在方案中加入该岗位和职级，或在数据中提供基本工资。',
    },
  },
  'request/file-missing': {
    severity: 'error',
    message: { en: 'There is no file {path}.', zh: '文件 {path} 不存在。' },
    cure: {
      en: 'Check the path; it is read from the folder you called from.',
      zh: '请检查路径；相对路径以调用命令时所在的文件夹为准。',
    },
  },
  'request/file-is-folder': {
    severity: 'error',
    message: { en: '{path} is a folder, not a file.', zh: '{path} 是文件夹，不是文件。' },
    cure: { en: 'Name one file inside it.', zh: '请指定其中的一个文件。' },
  },
  'request/file-unreadable': {
    severity: 'error',
    message: { en: '{path} cannot be read ({reason}).', zh: '无法读取 {path}（{reason}）。' },
    cure: { en: 'Check its permissions.', zh: '请检查文件权限。' },
  },
  'request/not-a-verification': {
    severity: 'error',
    message: {
      en: '{path} does not hold what `verify --json` printed.',
      zh: '{path} 不是 `verify --json` 的输出。',
    },
    cure: {
      en: 'Save that output to a file and name it here.',
      zh: '请将该输出保存为文件，再在此指定。',
    },
  },
  'request/mapping-missing': {
    severity: 'error',
    message: { en: 'The drop comes without a mapping.', zh: '上传时没有提供映射。' },
    cure: {
      en: 'Send the text of a mapping document, or the id of a saved one.',
      zh: '请提供映射文档的文本，或已保存映射的编号。',
    },
  },
  'request/unknown-mapping': {
    severity: 'error',
    message: { en: 'There is no saved mapping {mapping}.', zh: '没有已保存的映射 {mapping}。' },
    cure: { en: 'Send the text of the mapping document instead.', zh: '请改为提供映射文档的文本。' },
  },
  'request/unknown-rejects': {
    severity: 'error',
    message: {
      en: 'No rejected records of the drop {dropId} are kept.',
      zh: '没有保留批次 {dropId} 的被拒记录。',
    },
    cure: {
      en: 'It had none, or they were erased: resolved, or their days were over. Drop the file again to get them anew.',
      zh: '该批次没有被拒记录，或已处理、到期后删除。需要时请重新上传文件。',
    },
  },
  'request/no-drops-here': {
    severity: 'error',
    message: { en: 'This server takes no files.', zh: '此服务器不接收文件。' },
    cure: {
      en: 'Commit the file with the command line on a machine that may write the data.',
      zh: '请在有写入权限的机器上用命令行提交文件。',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
