import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from '../app/app';

document.body.appendChild(createElement('host-app', { is: App }));
