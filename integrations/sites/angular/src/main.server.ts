import { ErrorHandler, mergeApplicationConfig } from '@angular/core';
import { BootstrapContext, bootstrapApplication } from '@angular/platform-browser';
import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';
import { App, appConfig } from './app';

/** Ends the build if a page fails. Angular's own handler prints the error, and writes the page without the picture. */
class Strict extends ErrorHandler {
  override handleError(error: unknown): void {
    super.handleError(error);
    throw error;
  }
}

const config = mergeApplicationConfig(appConfig, {
  providers: [
    provideServerRendering(withRoutes([{ path: '**', renderMode: RenderMode.Prerender }])),
    { provide: ErrorHandler, useClass: Strict },
  ],
});

export default (context: BootstrapContext) => bootstrapApplication(App, config, context);
