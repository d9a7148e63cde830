import { transform } from 'esbuild';
import type { Plugin } from 'rollup';

/** Takes the types out of `.ts` files; decorators stay, for the LWC compiler to read. */
export function typescriptSyntax(): Plugin {
    return {
        name: 'typescript-syntax',
        transform: {
            order: 'pre',
            async handler(code, id) {
                const file = id.split('?')[0];
                if (!file.endsWith('.ts')) {
                    return null;
                }
                const result = await transform(code, {
                    loader: 'ts',
                    target: 'esnext',
                    sourcemap: 'external',
                    sourcefile: file,
                    tsconfigRaw: { compilerOptions: { experimentalDecorators: false, useDefineForClassFields: true } }
                });
                return { code: result.code, map: result.map };
            }
        }
    };
}
