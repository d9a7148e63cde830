export { streamingRoutes } from './routes';
export { Streaming, type StreamingOptions } from './streaming';
