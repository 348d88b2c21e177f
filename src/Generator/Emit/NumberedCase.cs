using Gigstack.Generator.Model;

namespace Gigstack.Generator.Emit;

/// <summary>A union's case with the number that its values carry.</summary>
internal sealed record NumberedCase(UnionCaseModel Model, int Number)
{
    /// <summary>The statement that reads it.</summary>
    public string Return() => $"return new({Number}, {Model.Type.Read()});";
}
