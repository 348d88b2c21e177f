using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.Server.Validation;

/// <summary>What the initial value of a field may depend on.</summary>
/// <param name="Caller">Who creates the resource.</param>
/// <param name="Now">When.</param>
internal sealed record FieldContext(Caller Caller, DateTimeOffset Now);
