import { automation } from './domains/automation.ts';
import { compute } from './domains/compute.ts';
import { deployment } from './domains/deployment.ts';
import { docs } from './domains/docs.ts';
import { gate } from './domains/gate.ts';
import { identity } from './domains/identity.ts';
import { images } from './domains/images.ts';
import { interfaces } from './domains/interfaces.ts';
import { libraries } from './domains/libraries.ts';
import { network } from './domains/network.ts';
import { storage } from './domains/storage.ts';
import { telemetry } from './domains/telemetry.ts';

export const domains = {
  automation,
  compute,
  deployment,
  docs,
  gate,
  identity,
  images,
  interfaces,
  libraries,
  network,
  storage,
  telemetry,
} as const;
export type DomainName = keyof typeof domains;

export const isDomainName = (name: string): name is DomainName => name in domains;
