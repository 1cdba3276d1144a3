import { hkdfSync, randomBytes, randomInt } from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { argon2id, createHMAC, createSHA256 } from 'hash-wasm';
import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Belongs,
  cipherReady,
  derivedKey,
  forget,
  mac,
  macHolds,
  NONCE_BYTES,
  open,
  passphraseKey,
  seal,
  sha256,
  sign,
  signatureHolds,
  signingKey,
} from '../../electron/keeper/seal.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replace(/\s/g, ''), 'hex'));
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const random = (n: number): Uint8Array => new Uint8Array(randomBytes(n));
const run = (from: number, to: number): Uint8Array =>
  Uint8Array.from({ length: to - from + 1 }, (_, i) => from + i);

beforeAll(cipherReady);

/** The additional data of a seal as it is documented, written again by hand. */
function additional({ use, vaultId, to }: Belongs, epoch: number): Uint8Array {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(epoch);
  const parts = [Buffer.from('constat/sealed'), Buffer.from(use), vaultId, ...to, number];
  return Buffer.concat(
    parts.flatMap((part) => {
      const content = typeof part === 'string' ? Buffer.from(part) : Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(content.length);
      return [length, content];
    }),
  );
}

describe('known answers', () => {
  it('XChaCha20-Poly1305: draft-irtf-cfrg-xchacha-03, A.3.1', () => {
    const plain = ascii(
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, " +
        'sunscreen would be it.',
    );
    const aad = bytes('50515253c0c1c2c3c4c5c6c7');
    const key = run(0x80, 0x9f);
    const nonce = run(0x40, 0x57);
    const expected =
      'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39' +
      'ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9' +
      '21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49';
    const ours = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, aad, null, nonce, key);
    expect(hex(ours)).toBe(expected);
    expect(hex(xchacha20poly1305(key, nonce, aad).encrypt(plain))).toBe(expected);
  });

  it('Argon2id: RFC 9106, 5.3, holds for the second opinion that ours is compared with', () => {
    const tag = nobleArgon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
      t: 3,
      m: 32,
      p: 4,
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
      dkLen: 32,
    });
    expect(hex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  it.each([
    { memoryKiB: 8, passes: 1 },
    { memoryKiB: 64, passes: 2 },
    { memoryKiB: 1000, passes: 3 },
    { memoryKiB: 4096, passes: 5 },
    { memoryKiB: 64 * 1024, passes: 3 },
  ])('Argon2id: libsodium = hash-wasm = noble at $memoryKiB KiB, $passes passes', async (cost) => {
    for (const password of ['x', 'sept lampes sous la pluie fine', 'é'.repeat(200)]) {
      const salt = random(16);
      const common = { iterations: cost.passes, memorySize: cost.memoryKiB, parallelism: 1, hashLength: 32 };
      const ours = hex(passphraseKey(password, { ...cost, salt }));
      expect(ours).toBe(await argon2id({ password, salt, ...common, outputType: 'hex' }));
      if (cost.memoryKiB > 4096) return;
      const noble = nobleArgon2id(ascii(password), salt, {
        t: cost.passes,
        m: cost.memoryKiB,
        p: 1,
        dkLen: 32,
      });
      expect(ours).toBe(hex(noble));
    }
  });

  it('HKDF-SHA-256: RFC 5869, A.1 to A.3', () => {
    const cases = [
      {
        ikm: new Uint8Array(22).fill(0x0b),
        salt: run(0, 0x0c),
        info: run(0xf0, 0xf9),
        okm: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
      },
      {
        ikm: run(0, 0x4f),
        salt: run(0x60, 0xaf),
        info: run(0xb0, 0xff),
        okm:
          'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09' +
          'da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
      },
      {
        ikm: new Uint8Array(22).fill(0x0b),
        salt: new Uint8Array(),
        info: new Uint8Array(),
        okm: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
      },
    ];
    for (const { ikm, salt, info, okm } of cases) {
      const length = okm.length / 2;
      expect(hex(new Uint8Array(hkdfSync('sha256', ikm, salt, info, length)))).toBe(okm);
      expect(hex(hkdf(nobleSha256, ikm, salt, info, length))).toBe(okm);
    }
    // Ours takes the use as text and gives 32 bytes: the third case is the one it can say.
    const third = cases[2]!;
    expect(hex(derivedKey(third.ikm, third.salt, ''))).toBe(third.okm.slice(0, 64));
  });

  it.each([
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('Ed25519: RFC 8032, 7.1, seed %s', (seed, publicKey, message, signature) => {
    const key = signingKey(bytes(seed));
    expect(hex(key.publicKey)).toBe(publicKey);
    expect(hex(sign(key, bytes(message)))).toBe(signature);
    expect(signatureHolds(key.publicKey, bytes(message), bytes(signature))).toBe(true);
    expect(signatureHolds(key.publicKey, bytes(`${message}00`), bytes(signature))).toBe(false);
  });

  it.each([
    [
      '0b'.repeat(20),
      hex(ascii('Hi There')),
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    ],
    [
      hex(ascii('Jefe')),
      hex(ascii('what do ya want for nothing?')),
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    ['aa'.repeat(20), 'dd'.repeat(50), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
    [hex(run(1, 25)), 'cd'.repeat(50), '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b'],
    [
      'aa'.repeat(131),
      hex(ascii('Test Using Larger Than Block-Size Key - Hash Key First')),
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
    [
      'aa'.repeat(131),
      hex(
        ascii(
          'This is a test using a larger than block-size key and a larger than block-size data. The key ' +
            'needs to be hashed before being used by the HMAC algorithm.',
        ),
      ),
      '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
    ],
  ])('HMAC-SHA-256: RFC 4231, key %s', (key, data, expected) => {
    expect(hex(mac(bytes(key), bytes(data)))).toBe(expected);
    expect(macHolds(bytes(key), bytes(data), bytes(expected))).toBe(true);
    expect(macHolds(bytes(key), bytes(data), bytes(expected).slice(0, 31))).toBe(false);
    for (let i = 0; i < 32; i += 1) {
      const wrong = bytes(expected);
      wrong[i] = wrong[i]! ^ 1;
      expect(macHolds(bytes(key), bytes(data), wrong)).toBe(false);
    }
  });

  it('SHA-256: FIPS 180-4', () => {
    expect(hex(sha256(ascii('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(hex(sha256(new Uint8Array()))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });
});

describe('a second opinion on random input', () => {
  const belongs = (): Belongs => ({
    use: ['envelope', 'body', 'slot', 'blob', 'snapshot'][randomInt(5)]!,
    vaultId: random(16),
    to: Array.from({ length: randomInt(4) }, () => (randomInt(2) ? random(randomInt(40)) : hex(random(8)))),
  });

  it('what ours seals, noble opens by the documented layout and additional data (2,000)', () => {
    for (let i = 0; i < 2000; i += 1) {
      const [key, nonce, plain, to] = [random(32), random(NONCE_BYTES), random(randomInt(300)), belongs()];
      const sealed = seal(key, to, plain, nonce);
      expect(sealed.length).toBe(plain.length + 33 + 16);
      expect(hex(sealed.subarray(0, 9))).toBe(hex(ascii('CST1')) + '01' + '00000001');
      expect(hex(sealed.subarray(9, 33))).toBe(hex(nonce));
      const opened = xchacha20poly1305(key, nonce, additional(to, 1)).decrypt(sealed.subarray(33));
      expect(hex(opened)).toBe(hex(plain));
    }
  });

  it('what noble seals by the documented layout, ours opens (2,000), and nothing that was altered', () => {
    for (let i = 0; i < 2000; i += 1) {
      const [key, nonce, plain, to] = [random(32), random(NONCE_BYTES), random(randomInt(300)), belongs()];
      const sealed = Buffer.concat([
        ascii('CST1'),
        bytes('0100000001'),
        nonce,
        xchacha20poly1305(key, nonce, additional(to, 1)).encrypt(plain),
      ]);
      expect(hex(open(key, to, sealed)!)).toBe(hex(plain));
      const altered = Buffer.from(sealed);
      const at = randomInt(altered.length);
      altered[at] = altered[at]! ^ (1 << randomInt(8));
      expect(open(key, to, altered)).toBeNull();
      expect(open(key, to, sealed.subarray(0, randomInt(sealed.length)))).toBeNull();
    }
  });

  it('a seal opens in its own place only', () => {
    const key = random(32);
    const to: Belongs = { use: 'body', vaultId: random(16), to: [random(16), random(8)] };
    const sealed = seal(key, to, ascii('secret'), random(NONCE_BYTES));
    expect(open(key, to, sealed)).not.toBeNull();
    expect(open(random(32), to, sealed)).toBeNull();
    expect(open(key, { ...to, use: 'envelope' }, sealed)).toBeNull();
    expect(open(key, { ...to, vaultId: random(16) }, sealed)).toBeNull();
    expect(open(key, { ...to, to: [...to.to].reverse() }, sealed)).toBeNull();
    expect(open(key, { ...to, to: to.to.slice(1) }, sealed)).toBeNull();
    // Lengths are bound too: the same bytes cut differently are another place.
    const joined = Buffer.concat(to.to.map((part) => Buffer.from(part)));
    expect(open(key, { ...to, to: [joined] }, sealed)).toBeNull();
  });

  it('Ed25519: libsodium = noble, signing and verifying (300)', () => {
    for (let i = 0; i < 300; i += 1) {
      const [seed, message] = [random(32), random(randomInt(200))];
      const key = signingKey(seed);
      expect(hex(key.publicKey)).toBe(hex(ed25519.getPublicKey(seed)));
      const signature = sign(key, message);
      expect(hex(signature)).toBe(hex(ed25519.sign(message, seed)));
      const altered = signature.slice();
      altered[randomInt(64)]! ^= 1 << randomInt(8);
      expect(signatureHolds(key.publicKey, message, altered)).toBe(
        ed25519.verify(altered, message, key.publicKey, { zip215: false }),
      );
    }
    expect(signatureHolds(random(31), ascii('x'), random(64))).toBe(false);
    expect(signatureHolds(random(32), ascii('x'), random(63))).toBe(false);
  });

  it('SHA-256, HMAC and HKDF: the platform = noble = hash-wasm (1,000)', async () => {
    const wasm = await createSHA256();
    for (let i = 0; i < 1000; i += 1) {
      const [key, data] = [random(32), random(randomInt(500))];
      expect(hex(sha256(data))).toBe(hex(nobleSha256(data)));
      expect(hex(sha256(data))).toBe(wasm.init().update(data).digest());
      expect(hex(mac(key, data))).toBe(hex(hmac(nobleSha256, key, data)));
      const info = `constat/v1/${i}`;
      expect(hex(derivedKey(key, data, info))).toBe(hex(hkdf(nobleSha256, key, data, ascii(info), 32)));
    }
    const key = random(32);
    const keyed = await createHMAC(createSHA256(), key);
    expect(keyed.init().update('x').digest()).toBe(hex(mac(key, ascii('x'))));
  });
});

describe('passphrases and keys', () => {
  it('takes a passphrase in NFKC, however it was typed', () => {
    const cost = { memoryKiB: 64, passes: 1, salt: random(16) };
    const key = hex(passphraseKey('École ﬁne № 5', cost));
    expect(hex(passphraseKey('E\u0301cole ﬁne № 5', cost))).toBe(key);
    expect(hex(passphraseKey('École fine No 5', cost))).toBe(key);
    expect(hex(passphraseKey('Ecole fine No 5', cost))).not.toBe(key);
    expect(hex(passphraseKey('école fine no 5', cost))).not.toBe(key);
  });

  it('overwrites what it is to forget', () => {
    const [a, b] = [random(32), random(64)];
    forget(a, b);
    expect([...a, ...b].every((byte) => byte === 0)).toBe(true);
  });
});
