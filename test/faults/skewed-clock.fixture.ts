/** Loaded before a program, this makes its clock go some days before or after the real one, as a machine's can. */
const ahead = Number(process.env['FAULTS_CLOCK_DAYS'] ?? 0) * 86_400_000;
const now = (): number => RealDate.now() + ahead;
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (_target, given, made) => Reflect.construct(RealDate, given.length === 0 ? [now()] : given, made),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});
