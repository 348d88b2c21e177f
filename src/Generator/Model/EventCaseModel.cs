namespace Gigstack.Generator.Model;

/// <summary>The data of the events of one name.</summary>
/// <param name="Event">The name of the event; null for the events of every other name.</param>
/// <param name="Name">The case of the union; null if the stream has only this data.</param>
/// <param name="Type">The type of the data, which is JSON; null if it is text.</param>
internal sealed record EventCaseModel(string? Event, string? Name, TypeRef? Type);
