using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>An AdditionalFile as the compiler hands it over; each instance is a new identity, as after an edit.</summary>
internal sealed class InMemoryText(ApiFile file) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(file.Text, System.Text.Encoding.UTF8);

    public override string Path => file.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
