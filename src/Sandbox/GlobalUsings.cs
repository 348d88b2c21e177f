// Namespaces that nearly all files use. tests/Architecture checks which folder may use which.

global using System.Text.Json.Nodes;
global using Gigstack.Sandbox.Server.Http;
global using Gigstack.Sandbox.Server.Json;
global using Gigstack.Sandbox.Server.Storage;
global using Gigstack.Sandbox.Server.Validation;
