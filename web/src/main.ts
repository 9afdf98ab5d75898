import { mount } from 'svelte';
import App from './App.svelte';
import { loadChineseFont } from './view/chinese-font.ts';
import './tokens.css';

const target = document.getElementById('app');
if (target) mount(App, { target });
loadChineseFont();
