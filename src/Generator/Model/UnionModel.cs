namespace Gigstack.Generator.Model;

/// <summary>A union: one of several types, or JSON that matches no case.</summary>
internal sealed record UnionModel : TypeModel
{
    public EquatableArray<UnionCaseModel> Cases { get; init; }

    /// <summary>The properties that every case has.</summary>
    public EquatableArray<UnionProperty> Properties { get; init; }

    /// <summary>With <c>x-expandable</c>, the property of the other cases that a string stands for.</summary>
    public string? TextProperty { get; init; }

    /// <summary>Whether a case is any JSON.</summary>
    public bool HasJsonCase { get; init; }

    public UnionPlan Plan { get; init; } = new(default(EquatableArray<UnionTokenPlan>));

    /// <summary>Whether <c>ToString</c> hides JSON that matches no case, because a case contains a secret.</summary>
    public bool IsUnknownSecret { get; init; }
}
