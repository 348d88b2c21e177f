using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Gigstack.Generator.Binding.Filtering;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>The stage OpenApiDocument -> Model: every decision about names, types and behaviour is made below here.</summary>
internal static class DocumentBinder
{
    public static (ApiModel Model, IReadOnlyList<Finding> Findings) Bind(OpenApiDocument document, BindingOptions options, CancellationToken cancellationToken)
    {
        var context = new BindingContext(document, options, cancellationToken);
        var optionsName = context.Types.Take(options.ClientName + "Options");
        var jsonName = context.Types.Take(options.Product + "Json");
        var webhooksName = document.Webhooks is { Count: > 0 } ? context.Types.Take(options.Product + "Webhook") : "";
        var tree = new GroupTree(context);

        var types = new SchemaTypes(context);
        var components = new ComponentTypes(context, types);
        types.Components = components;
        components.BindAll();

        var security = new SecurityBinder(context);
        var operations = new OperationBinder(context, types, tree, security);
        operations.BindAll();
        if (new WebhookBinder(context, types).Bind(webhooksName) is { } webhooks)
            context.TopLevel.Add(webhooks);
        new CallbackBinder(context, types).BindAll(operations.Bound);
        new ResponseHeaderBinder(context, types).BindAll(operations.Bound);
        UnreadParts.Report(context);

        var model = new ApiModel
        {
            Namespace = new NamespaceModel(options.Namespace, options.Accessibility),
            Types = context.TopLevel.ToEquatableArray(),
            Groups = tree.Groups.Select(static group => group.Build()).ToEquatableArray(),
            Root = new RootClientModel
            {
                ClassName = tree.Root.ClassName,
                OptionsName = optionsName,
                JsonName = jsonName,
                Product = options.Product,
                Version = document.Info?.Version ?? "",
                BaseAddress = ServerAddress.OfDocument(context),
                Documentation = new DocumentationModel(document.Info?.Title ?? "", document.Info?.Description ?? ""),
                Groups = tree.Root.References(),
                Operations = tree.Root.Operations.Count == 0 ? null : tree.Root.Build() with { Children = default },
                Schemes = security.Schemes,
                DefaultSecurity = security.Default,
                ErrorShape = new ErrorShapeBinder(context).Bind(),
                ClientParameters = operations.ClientParameters(),
                JsonTypes = context.TopLevel.Concat(tree.Groups.Prepend(tree.Root).SelectMany(static group => group.Types)).Where(static type => type is not (RecordModel { HasCodec: false } or HeadersModel))
                    .Select(static type => new TypeRef(WireKind.Named) { Name = type.FullName, IsStruct = type is not (RecordModel or WebhooksModel), IsOpenEnum = type is EnumModel }).ToEquatableArray(),
            },
        };
        if (options.Filter.IsEmpty)
            return (model, context.Findings.All);

        // Last of all: a filter takes away and renames nothing.
        var left = new FilteredOperations(document, options.Filter, context.Findings);
        model = ModelFilter.Apply(model, left);
        return (model, new FindingFilter(left, model, components).Apply(context.Findings.All));
    }
}
