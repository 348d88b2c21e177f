namespace Gigstack.Generator.Binding.Operations;

/// <summary>
/// Binds response headers: one type per document with one property per header, because most documents repeat the same few headers. Headers
/// are bound last, so that they take no name from other elements.
/// </summary>
internal sealed class ResponseHeaderBinder(BindingContext context, SchemaTypes types)
{
    /// <summary>If a header has more descriptions, they are specific to operations and are left out.</summary>
    private const int MostDescriptions = 3;

    private readonly HeaderFormBinder _forms = new(context, types);
    private readonly Dictionary<string, List<Declaration>> _declarations = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<List<Declaration>> _inOrder = new();
    private readonly Dictionary<string, HashSet<ValueDescription>> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _refused = new();

    public void BindAll(IReadOnlyList<BoundOperation> operations)
    {
        var found = operations.Select(bound => (bound, Headers: OfOperation(bound))).Where(static pair => pair.Headers.Count > 0).ToList();
        if (found.Count == 0)
            return;

        var name = context.TopLevelPlace(JsonPointer.Root.Then("paths"), context.Options.Product + "Headers").Take("", out _);
        context.TopLevel.Add(Model(name));
        foreach (var (bound, headers) in found)
        {
            var operation = With(bound, headers, context.FullName(name));
            bound.Group.Operations[bound.Index] = operation;
            if (operation is { Result.IsSequence: true, Headers.Names: { Count: > 0 } names })
            {
                context.Findings.Add(
                    Descriptors.UntypedHeader,
                    bound.Operation.Pointer.Then("responses"),
                    $"The headers of a stream ('{string.Join("', '", names)}') are not available",
                    "the method returns only the items");
            }
        }
    }

    /// <summary>The header names of each response of an operation, by status.</summary>
    private Dictionary<string, List<string>> OfOperation(BoundOperation bound)
    {
        var all = new Dictionary<string, List<string>>();
        foreach (var response in bound.Operation.Responses)
        {
            if (Identifier.Status(response.Status) is null)
                continue;
            var at = response.Pointer.Then("headers");
            var names = new List<string>();
            foreach (var header in response.Headers)
            {
                if (IsRead(header.Name, at.Then(header.Name)))
                {
                    names.Add(header.Name);
                    Declare(header.Name, new Declaration(header.Name, header.Value, at.Then(header.Name)));
                }
            }

            if (names.Count > 0)
                all[response.Status.ToUpperInvariant()] = names;
        }

        return all;
    }

    /// <summary>Whether a header is generated. OpenAPI requires Content-Type to be ignored.</summary>
    private bool IsRead(string name, JsonPointer pointer)
    {
        if (HeaderName.Is(name, "Content-Type"))
            return false;
        if (HeaderName.IsValid(name))
            return true;
        if (_refused.Add(name))
            context.Findings.Add(Descriptors.ReadLeniently, pointer, $"'{name}' is not a valid header name", "the header is left out");
        return false;
    }

    private void Declare(string name, Declaration declaration)
    {
        if (!_declarations.TryGetValue(name, out var all))
        {
            _declarations.Add(name, all = new List<Declaration>());
            _seen.Add(name, new HashSet<ValueDescription>(ReferenceComparer<ValueDescription>.Instance));
            _inOrder.Add(all);
        }

        if (_seen[name].Add(declaration.Header))
            all.Add(declaration);
    }

    private HeadersModel Model(string name)
    {
        var scope = new NameScope(
            name, "Headers", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize",
            "PrintMembers", "Clone", "Deconstruct");
        var headers = new List<HeaderModel>();
        var claims = new List<NameClaim>();
        foreach (var declarations in _inOrder)
        {
            context.Cancellation.ThrowIfCancellationRequested();

            // Equal types are shared within one header, never between headers.
            types.Shared.BeginOperationPart();
            var wire = declarations[0].Name;
            foreach (var same in declarations.GroupBy(declaration => Form(wire, declaration)))
            {
                headers.Add(Header(same.Key, same.ToList()));
                claims.Add(Claim(same.Key, same.First(), scope));
            }
        }

        var names = scope.Take(claims);
        for (var i = 0; i < names.Length; i++)
        {
            headers[i] = headers[i] with { Name = names[i] };
            context.Places.Add(context.FullName(name), names[i], _declarations[headers[i].WireName][0].Pointer);
            if (names[i] != claims[i].Wanted)
            {
                context.Findings.NameTaken(
                    _declarations[headers[i].WireName][0].Pointer, $"The header '{headers[i].WireName}'", claims[i].Wanted, names[i]);
            }
        }

        return new HeadersModel
        {
            Name = name,
            FullName = context.FullName(name),
            Documentation = new DocumentationModel(
                "The response headers in the document. A header that is absent or not of its declared type is null; "
                + "Headers has all of them as strings."),
            Headers = headers.ToEquatableArray(),
        };
    }

    private HeaderForm Form(string name, Declaration declaration) => context.Findings.Guard(
        declaration.Pointer, $"the type of the header '{name}'", () =>
            _forms.Bind(name, declaration.Header, declaration.Pointer), static () => HeaderFormBinder.Text);

    /// <summary>The name of a header. A header with several types has one property per type.</summary>
    private NameClaim Claim(HeaderForm form, Declaration declaration, NameScope scope)
    {
        var own = declaration.Header.Extensions.Name;
        var wanted = scope.Member(Identifier.Pascal(own ?? declaration.Name));
        var words = TypeWords.Of(form.Type, context.Options.Namespace);
        return new NameClaim(wanted, declaration.Name, words, form.ToString())
        {
            Second = Identifier.Shorten(wanted + words),
            Preference = own is null ? 1 : 0,
        };
    }

    private HeaderModel Header(HeaderForm form, List<Declaration> declarations)
    {
        var first = declarations[0];
        var descriptions = declarations.Select(static declaration => declaration.Header.Description?.Trim() ?? "")
            .Where(static text => text.Length > 0).Distinct().ToList();
        return new HeaderModel(
            first.Name,
            "",
            form,
            Documentation.OfHeader(first.Name, descriptions.Count > MostDescriptions ? [] : descriptions, first.Header.Schema),
            declarations.TrueForAll(static declaration => declaration.Header.IsDeprecated))
        {
            IsSecret = declarations.Exists(declaration =>
                context.Secrets.Hides(MediaTypes.Choose(declaration.Header.Content)?.Media.Schema ?? declaration.Header.Schema, form.Type)),
        };
    }

    private static OperationModel With(BoundOperation bound, Dictionary<string, List<string>> headers, string typeName)
    {
        var operation = bound.Group.Operations[bound.Index];
        var success = ResultResponses.Of(bound.Operation).Results
            .SelectMany(response => headers.TryGetValue(response.Status.ToUpperInvariant(), out var own) ? own : []).ToList();

        var names = new HashSet<string>(success, StringComparer.OrdinalIgnoreCase);
        return operation with
        {
            Headers = new OperationHeadersModel(typeName, success.Where(names.Remove).ToEquatableArray()),
            Errors = operation.Errors.Select(error => headers.TryGetValue(error.Status.ToUpperInvariant(), out var own)
                ? error with { Headers = own.Where(name => !success.Contains(name, StringComparer.OrdinalIgnoreCase)).ToEquatableArray() }
                : error).ToEquatableArray(),
        };
    }

    private sealed record Declaration(string Name, ValueDescription Header, JsonPointer Pointer);
}
