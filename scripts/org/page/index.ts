import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { OrgServices } from '../services';
import { packageFolder } from './build/packages';
import { PageBuilder } from './build/pageBuilder';
import { watchDeployments } from './build/watchDeployments';
import { documentRoutes } from './routes/documents';
import { fileRoutes } from './routes/files';
import { modelRoutes } from './routes/models';
import { perUserModuleRoutes } from './routes/perUserModules';
import { staticResourceRoutes } from './routes/staticResources';

/** What no deployment changes is built once for all orgs of this installation. */
const cacheFolder = path.join(packageFolder('lightning-base-components'), '../.cache/local-org-page');

/** Where code that asks for `/assets/icons/…` finds the design system. */
const designSystem = path.join(packageFolder('@salesforce-ux/design-system'), 'assets');

/**
 * Lightning Experience in our scope: record pages as the deployed Lightning pages say, lists of records, and the
 * deployed components compiled from their deployed source. Expects `request.caller`.
 */
export function pageRoutes(services: OrgServices): (app: FastifyInstance) => Promise<void> {
    const builder = new PageBuilder({
        cacheFolder,
        workFolder: path.join(services.directory, 'page'),
        setup: services.setup
    });
    return async (app) => {
        const stop = watchDeployments(services.setup, builder);
        app.addHook('onClose', async () => {
            stop();
            builder.close();
        });
        app.register(fileRoutes('/build', () => builder.folders, 'public, max-age=31536000, immutable'));
        app.register(fileRoutes('/assets', () => [designSystem], 'public, max-age=86400'));
        app.register(perUserModuleRoutes(services));
        app.register(modelRoutes(services, builder));
        app.register(staticResourceRoutes(services));
        app.register(documentRoutes(services, builder));
    };
}
