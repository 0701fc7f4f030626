import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';

/** Lets all that is due now happen: microtasks, and what the browser has ready. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Until the fake server has answered all that was asked of it and the screen shows it. Not while it holds. */
export async function settle(): Promise<void> {
  let stable = false;
  while (!stable) {
    TestBed.tick();
    await nextTask();
    await TestBed.inject(ApplicationRef).whenStable();
    TestBed.tick();
    await nextTask();
    stable = await isStable();
  }
}

/** One turn only: what was asked has gone out, answers may still be held. */
export async function turn(): Promise<void> {
  TestBed.tick();
  await nextTask();
  TestBed.tick();
}

async function isStable(): Promise<boolean> {
  const waiting = TestBed.inject(ApplicationRef).whenStable();
  return Promise.race([waiting.then(() => true), nextTask().then(() => false)]);
}
