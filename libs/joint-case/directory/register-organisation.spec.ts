import test from 'node:test';
import { OrganisationRegistered } from '#lib/case-stream';
import { given, order, platform } from '#lib/testing';
import { registerDecider, type RegisterOrganisation } from './directory.decide.js';

const solvik = { organisation: '310000002', kind: 'municipality', name: 'Solvik kommune', synthetic: true } as const;
const register: RegisterOrganisation = { type: 'RegisterOrganisation', ...solvik };
const registered = OrganisationRegistered.of(solvik);

test('an organisation is registered with its kind, and says when it is invented', () => {
  given(registerDecider).when(order(platform, register)).then(registered);
});

test('an organisation is registered once', () => {
  given(registerDecider, registered).when(order(platform, register)).thenNothing();
});

test('an organisation stays of its kind', () => {
  given(registerDecider, registered)
    .when(order(platform, { ...register, kind: 'partner' }))
    .thenRefused('ANOTHER_KIND');
});

test('another organisation may be of the same kind', () => {
  const other = { ...solvik, organisation: '310000003' };
  given(registerDecider, registered)
    .when(order(platform, { type: 'RegisterOrganisation', ...other }))
    .then(OrganisationRegistered.of(other));
});
