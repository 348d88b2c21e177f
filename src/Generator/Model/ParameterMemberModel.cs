namespace Gigstack.Generator.Model;

/// <summary>A member of an object that is sent as a parameter.</summary>
internal sealed record ParameterMemberModel(string WireName, string Name, TypeRef Type, Presence Presence);
