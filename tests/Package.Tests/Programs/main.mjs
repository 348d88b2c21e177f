import { dotnet } from './_framework/dotnet.js';

// .NET makes a Request of "" to see what fetch can do. It is the address of the page in a browser, and an error in Node.
globalThis.Request = class extends Request {
  constructor(address, options) {
    super(address === '' ? 'http://localhost/' : address, options);
  }
};

await dotnet.withApplicationArguments(...process.argv.slice(2)).run();
