/** The keeper's process, with a bug in it: what its error says quotes the register, and looks like a place in the code. */
import '../../electron/keeper/process.ts';

setTimeout(() => {
  throw new TypeError('Mme Tremblay\n    at Tremblay (NAS 046 454 286)');
}, 100);
