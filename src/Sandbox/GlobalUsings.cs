// What nearly every file uses. Which folder may use which other is in tests/Architecture.

global using System.Text.Json.Nodes;
global using Gigstack.Sandbox.Server.Http;
global using Gigstack.Sandbox.Server.Json;
global using Gigstack.Sandbox.Server.Storage;
global using Gigstack.Sandbox.Server.Validation;
