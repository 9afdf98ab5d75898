export { frameOf, type FrameRecord } from '../record-frame.ts';
