import { IMAGE_CONFIG, IMAGE_LOADER, NgOptimizedImage } from '@angular/common';
import { ApplicationConfig, Component } from '@angular/core';
import { angularLoader } from '../miniature/angular.js';
import { miniature } from '../miniature/miniature.js';
import styles from '../miniature/styles.json';

/** What angular.json defines; a project of yours has it in its environments. */
declare const IMAGES: string;

@Component({
  selector: 'app-root',
  imports: [NgOptimizedImage],
  template: `
    <h1>Angular</h1>
    <img ngSrc="big.jpg" alt="A meadow" width="1200" height="900" sizes="100vw" priority>
    <img ngSrc="photo.png" alt="A lake" width="600" height="400" sizes="50vw" placeholder>
    <img ngSrc="Ferien 2024/Übung [1] + größe.png" alt="A name with umlauts" width="320" height="213">
    <img ngSrc="photo.png" alt="Its middle" width="120" height="120" [loaderParams]="{ style: 'square' }">
  `,
})
export class App {}

const config = { styles, base: IMAGES };

export const appConfig: ApplicationConfig = {
  providers: [
    { provide: IMAGE_LOADER, useValue: angularLoader(config) },
    { provide: IMAGE_CONFIG, useValue: { breakpoints: [...miniature(config).widths], placeholderResolution: 32 } },
  ],
};
