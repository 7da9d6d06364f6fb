import { importJWK, SignJWT } from 'jose';
import { installationSecrets } from '#lib/identity';
import type { BodyActor } from '#lib/kernel';
import { Speaker } from './speaker.js';

/** A person who has logged in, by a token that the installation's own key has signed: for roles that no machine client has. */
export class SignedSpeaker extends Speaker {
  constructor(
    url: string,
    private readonly folder: string,
    private readonly who: BodyActor,
  ) {
    super(url, who.kind, who.worker);
  }

  override async token(): Promise<string> {
    const { signingKey } = await installationSecrets(this.folder);
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: `${this.url}/oidc`,
      aud: `${this.url}/graphql`,
      sub: this.who.worker,
      iat: now,
      exp: now + 600,
    };
    const token = new SignJWT({ ...claims, ...this.who });
    token.setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: signingKey.kid });
    return token.sign(await importJWK(signingKey, 'ES256'));
  }
}
