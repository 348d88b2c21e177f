using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>Parameters: those of the path as arguments, the others as a record; some promoted to the client.</summary>
internal sealed class ParameterBinder(BindingContext context, SchemaTypes types)
{
    private readonly List<ParameterModel> _clientParameters = new();

    public IReadOnlyList<ParameterModel> ClientParameters => _clientParameters;

    public (ParametersModel? Record, EquatableArray<ParameterModel> Path) Bind(string prefix, string path, IOpenApiPathItem item, OpenApiOperation operation, Pointer pointer)
    {
        var record = new List<ParameterModel>();
        var inPath = new List<ParameterModel>();
        var typeName = prefix + "Parameters";
        var properties = NameScope.ForRecord(typeName);
        var arguments = new NameScope("body", "parameters", "cancellationToken", "request");
        foreach (var (parameter, at) in Declared(item, operation, pointer))
        {
            var bound = Bind(parameter, at, prefix);
            if (bound is null)
                continue;
            if (parameter.In is ParameterLocation.Path)
                inPath.Add(bound with { Name = arguments.Take(Identifier.Camel(parameter.Name!)) });
            else if (Extensions.Get(parameter.Extensions, "x-client-parameter").IsTrue() && parameter.In is ParameterLocation.Query)
                Promote(bound);
            else
                record.Add(bound with { Name = properties.Take(NameScope.Member(Identifier.Pascal(parameter.Name!), typeName)) });
        }

        // A template without a declaration still needs a value.
        foreach (var name in TemplateNames(path))
            if (!inPath.Any(parameter => parameter.WireName == name))
            {
                context.Findings.Add(Diagnostics.Descriptors.Repaired, pointer, $"The path names '{{{name}}}', which no parameter declares", "it is a required text");
                inPath.Add(new ParameterModel { WireName = name, Name = arguments.Take(Identifier.Camel(name)), Type = TypeRef.Of(WireKind.String), Place = ParameterPlace.Path, IsRequired = true });
            }

        var ordered = inPath.Where(parameter => path.Contains("{" + parameter.WireName + "}")).ToEquatableArray();
        return (record.Count == 0 ? null : new ParametersModel(context.Types.Take(typeName), record.ToEquatableArray()), ordered);
    }

    private ParameterModel? Bind(IOpenApiParameter parameter, Pointer pointer, string prefix)
    {
        if (string.IsNullOrEmpty(parameter.Name) || parameter.In is not { } location)
            return null;
        if (location is not (ParameterLocation.Path or ParameterLocation.Query or ParameterLocation.Header))
        {
            context.Findings.Unsupported(pointer, $"The {location.ToString().ToLowerInvariant()} parameter '{parameter.Name}'", "it is left out");
            return null;
        }

        var bound = types.Bind(parameter.Schema, new TypePlace
        {
            Pointer = pointer.Then("schema"),
            InlineName = prefix + Identifier.Pascal(parameter.Name!),
            Enclosing = "global::" + context.Options.Namespace,
            Scope = context.Types,
            Inline = context.TopLevel,
            IsTopLevel = true,
        }).Type;
        if (!IsText(bound) && !(IsExploded(bound) && HasDefaultStyle(parameter, location)))
        {
            context.Findings.Unsupported(pointer, $"The {location.ToString().ToLowerInvariant()} parameter '{parameter.Name}' of this type and style", "it is left out");
            return null;
        }

        return new ParameterModel
        {
            WireName = parameter.Name!,
            Name = "",
            Type = bound,
            Place = location is ParameterLocation.Path ? ParameterPlace.Path : location is ParameterLocation.Header ? ParameterPlace.Header : ParameterPlace.Query,
            IsRequired = parameter.Required || location is ParameterLocation.Path,
            IsDeprecated = parameter.Deprecated,
            Documentation = Documentation.Of(parameter),
        };
    }

    /// <summary>The operation's own parameters override those of its path with the same name and place.</summary>
    private static IEnumerable<(IOpenApiParameter Parameter, Pointer Pointer)> Declared(IOpenApiPathItem item, OpenApiOperation operation, Pointer pointer)
    {
        var own = (operation.Parameters ?? []).Select((parameter, index) => (parameter, pointer.Then("parameters").Then(index))).ToList();
        foreach (var parameter in item.Parameters ?? [])
            if (!own.Any(candidate => candidate.parameter.Name == parameter.Name && candidate.parameter.In == parameter.In))
                yield return (parameter, pointer);
        foreach (var pair in own)
            yield return pair;
    }

    private void Promote(ParameterModel parameter)
    {
        if (_clientParameters.All(known => known.WireName != parameter.WireName))
            _clientParameters.Add(parameter with { Name = Identifier.Pascal(parameter.WireName) });
    }

    /// <summary>A list of texts, or an object whose members are: what the form style sends as parameters of their own.</summary>
    private static bool IsExploded(TypeRef type) => type.Kind is WireKind.List ? IsText(type.Item!) : type is { Kind: WireKind.Map, Item.Kind: WireKind.String };

    internal static bool IsText(TypeRef type) => type.Kind is not (WireKind.Element or WireKind.List or WireKind.Map) && (type.Kind is not WireKind.Named || type.IsOpenEnum);

    private static bool HasDefaultStyle(IOpenApiParameter parameter, ParameterLocation location) =>
        location is ParameterLocation.Query && parameter.Style is null or ParameterStyle.Form && parameter.Explode;

    private static IEnumerable<string> TemplateNames(string path)
    {
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
                yield break;
            yield return path.Substring(open + 1, close - open - 1);
        }
    }
}
