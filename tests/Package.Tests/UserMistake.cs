namespace Gigstack.Package.Tests;

/// <summary>A project file that someone could write, and all that its build says.</summary>
/// <param name="Name">What is wrong.</param>
internal sealed record UserMistake(string Name)
{
    /// <summary>Attributes of the PackageReference, and the items beside it.</summary>
    public string Reference { get; init; } = "";

    public string Properties { get; init; } = "<GigstackEdition>none</GigstackEdition>";

    public string Items { get; init; } = "";

    public string Extension { get; init; } = "csproj";

    /// <summary>The files of the project beside pets.yaml, with their texts.</summary>
    public IReadOnlyList<(string Name, string Text)> Files { get; init; } = [];

    /// <summary>The errors and warnings, in full; the project file is called "app".</summary>
    public required IReadOnlyList<string> Says { get; init; }

    public override string ToString() => Name;
}
