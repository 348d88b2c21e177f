using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>The positions of values in a YAML file. The whole file is read again, because parts of YAML cannot be skipped.</summary>
internal sealed class YamlPositions : IPositions
{
    private readonly PositionNode _root;

    public YamlPositions(SourceDocument document)
    {
        _root = YamlTreeReader.Read(document, recordPositions: true, new Findings(), CancellationToken.None).Position
            ?? new PositionNode(default);
    }

    public TextSpan Find(IReadOnlyList<string> path, bool value)
    {
        var node = _root;
        foreach (var segment in path)
        {
            if (node.Find(segment) is not { } child)
            {
                break;
            }

            node = child;
        }

        return value ? node.Value : node.Key;
    }
}
