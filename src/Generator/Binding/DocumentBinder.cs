using System.Threading;
using Gigstack.Generator.Binding.Events;
using Gigstack.Generator.Binding.Filtering;
using Gigstack.Generator.Binding.Operations;
using Gigstack.Generator.Binding.Xml;

namespace Gigstack.Generator.Binding;

/// <summary>The stage Api -> Model, which decides names, types and behavior.</summary>
internal static class DocumentBinder
{
    /// <summary>
    /// Renaming a type renames the types inside it, which can cause new conflicts. After this many rounds, the names are used as they are.
    /// </summary>
    private const int MostBindings = 3;

    public static BoundApi Bind(
        Api api, BindingOptions options, OperationFilter filter, CancellationToken cancellationToken)
    {
        if (options.SharedWith is { } other)
        {
            var ((same, components), _) = Bind(api, options with { Namespace = other.Namespace, SharedWith = null }, cancellationToken);
            options = options with { SharedWith = other with { Shared = TypeSharing.Find(same, components, other) } };
        }

        var (own, bound) = Bind(api, options, cancellationToken);
        var (model, findings) = Filtered(own.Model, own.Components, bound, filter);
        if (options.SharedWith is null)
            return new BoundApi(model, findings, bound.Places);
        model = TypeSharing.Remove(model, own.Components, options.SharedWith);
        return new BoundApi(model, [.. findings, .. TypeSharing.Unshared(model, own.Components, options.SharedWith)], bound.Places);
    }

    private static ((ApiModel Model, ComponentTypes Components) Bound, BindingContext Context) Bind(
        Api api, BindingOptions options, CancellationToken cancellationToken)
    {
        var decisions = new NameDecisions();
        var xml = new XmlBodies(api, options);
        api = XmlMediaTypes.Mark(api, xml);
        for (var binding = 1; ; binding++)
        {
            var context = new BindingContext(api, options, cancellationToken) { Decisions = decisions, Xml = xml };
            var bound = Bind(context);
            if (decisions.Settle() || binding == MostBindings)
                return (bound, context);
        }
    }

    /// <summary>Filters last, so that a filter renames nothing.</summary>
    private static (ApiModel Model, IReadOnlyList<Finding> Findings) Filtered(
        ApiModel model, ComponentTypes components, BindingContext context, OperationFilter filter)
    {
        if (filter.IsEmpty)
            return (EnvelopeTypes.Remove(model), context.Findings.All);
        var left = new FilteredOperations(context.Api, filter, context.Findings);
        var webhooks = new FilteredWebhooks(context.Api, filter, context.Findings);
        model = ModelFilter.Apply(model, left, webhooks);
        return (model, new FindingFilter(left, webhooks, model, components).Apply(context.Findings.All));
    }

    private static (ApiModel Model, ComponentTypes Components) Bind(BindingContext context)
    {
        var (api, options) = (context.Api, context.Options);
        var optionsName = context.Types.Fix(options.ClientName + "Options");
        var jsonName = context.Types.Fix(options.Product + "Json");
        var webhooksName = context.Types.Fix(options.Product + "Webhook");
        if (context.Xml.Holder is { } holder)
            context.Types.Fix(holder);
        var tree = new GroupTree(context);

        var types = new SchemaTypes(context);
        var components = new ComponentTypes(context, types);
        types.Components = components;
        var names = new OperationNames(context, tree);
        components.BindAll();

        var security = new SecurityBinder(context);
        var operations = new OperationBinder(context, types, names, tree, security);
        operations.BindAll();
        if (new WebhookBinder(context, types).Bind(webhooksName) is { } webhooks)
            context.TopLevel.Add(webhooks);
        new CallbackBinder(context, types).BindAll(operations.Bound);
        new ResponseHeaderBinder(context, types).BindAll(operations.Bound);
        UnreadParts.Report(context);
        context.Findings.AddRange(context.Xml.Findings);

        var address = ServerAddress.OfDocument(context);
        var groups = tree.Groups.Select(static group => group.Build()).ToEquatableArray();
        var top = tree.Root.Operations.Count == 0 ? null : tree.Root.Build() with { Children = default };
        var model = new ApiModel
        {
            Namespace = new NamespaceModel(options.Namespace, options.Accessibility),
            Types = context.TopLevel.ToEquatableArray(),
            Groups = groups,
            XmlTypes = XmlLinks.Reached(
                context.Xml.Tables, groups.Concat(top is null ? [] : [top]).SelectMany(static group => group.Operations)),
            Root = new RootClientModel
            {
                ClassName = tree.Root.ClassName,
                OptionsName = optionsName,
                RegistrationMethod = options.RegistrationMethod,
                JsonName = jsonName,
                Product = options.Product,
                Version = api.Version,
                BaseAddress = address,
                Documentation = new DocumentationModel(api.Title, api.Description),
                Groups = tree.Root.References(),
                Operations = top,
                Schemes = security.Schemes,
                DefaultSecurity = security.Default,
                AllowsAnonymous = security.AllowsAnonymous,
                RequiresAddress = address.IndexOf("://", StringComparison.Ordinal) < 0,
                SingleCredential = security.Single,
                ErrorShape = new ErrorShapeBinder(context).Bind(),
                ClientParameters = operations.ClientParameters(),
                JsonTypes = context.TopLevel.Concat(tree.Groups.Prepend(tree.Root).SelectMany(static group => group.Types))
                    .Where(static type => type is not (RecordModel { HasCodec: false } or HeadersModel or PresetsModel))
                    .Select(static type =>
                        new TypeRef(WireKind.Named)
                        {
                            Name = type.FullName,
                            IsStruct = type is not (RecordModel or WebhooksModel),
                            IsOpenEnum = type is EnumModel,
                            IsNumber = type is EnumModel { Kind: not WireKind.String },
                        }).ToEquatableArray(),
            },
        };
        return (new CommonProperties(context).Add(model), components);
    }
}

/// <summary>A bound document.</summary>
/// <param name="Model">The code.</param>
/// <param name="Findings">What the binding found, in order.</param>
/// <param name="Places">Where the members of the code come from.</param>
internal sealed record BoundApi(ApiModel Model, IReadOnlyList<Finding> Findings, MemberPlaces Places);
