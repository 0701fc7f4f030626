/** The instant at which every end-to-end test happens, for the services and for the browser. */
export const CLOCK = '2026-03-12T09:20:00Z';
