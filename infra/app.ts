import { quanhengApp } from './quanheng-app.ts';

quanhengApp().synth();
