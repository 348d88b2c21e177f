namespace Gigstack.Generator.Model;

/// <summary>The old name of a member, which forwards to the new one.</summary>
/// <param name="Types">The types around the member from the outside, with their keywords: <c>record Pet</c>.</param>
/// <param name="Name">The old name.</param>
/// <param name="Member">
/// The member: a <see cref="PropertyModel"/>, a <see cref="ParameterModel"/>, an <see cref="EnumValueModel"/>, a
/// <see cref="UnionCaseModel"/>, a <see cref="HeaderModel"/>, a <see cref="PresetModel"/>, an <see cref="OperationModel"/> or a
/// <see cref="GroupReference"/>.
/// </param>
/// <param name="Type">The type of a preset.</param>
internal sealed record OldName(EquatableArray<string> Types, string Name, object Member, TypeRef? Type = null);
