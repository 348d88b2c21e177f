using System.Text.Json.Nodes;
using System.Threading;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>
/// Changes every reference to <c>#/components/KIND/NAME</c>, the only form that later stages know. A target in another file, or elsewhere
/// in this one, is moved there and replaced by a reference.
/// </summary>
internal sealed class ReferenceBundler
{
    private readonly DocumentTree _main;
    private readonly Relocations _relocations;
    private readonly Findings _findings;
    private readonly CancellationToken _cancellationToken;
    private readonly ComponentSections _sections;
    private readonly ReferenceResolver _resolver;
    private readonly WrongTypes _wrongTypes;
    private readonly ComponentHoist _hoist;
    private readonly WrongKindReferences _wrongKinds;
    private readonly ReferenceInliner _inliner;
    private readonly DanglingReferences _dangling;
    private readonly MisspelledKeywords _keywords;
    private readonly RequiredNames _requiredNames;
    private readonly Queue<Subtree> _subtrees = new();

    /// <summary>
    /// References whose targets in this document are copied last because they must be complete, and the references from the main file.
    /// </summary>
    private readonly Queue<(ReferenceSite Site, string Text)> _late = new();

    /// <summary>The objects that contain these references.</summary>
    private readonly HashSet<JsonNode> _pending = [];

    /// <summary>Inner schemas before outer ones. They are rewritten last, because references use the original locations.</summary>
    private readonly List<JsonObject> _schemasToRewrite = [];
    private readonly Dictionary<NodeKind, string> _prefixes;

    /// <summary>Objects whose references are already relative to the main document.</summary>
    private readonly HashSet<JsonNode> _final = [];

    private ReferenceBundler(
        Relocations relocations, IEnumerable<SourceDocument> references, Findings findings, CancellationToken cancellationToken)
    {
        _main = relocations.Main;
        _relocations = relocations;
        _findings = findings;
        _cancellationToken = cancellationToken;
        _sections = new ComponentSections((JsonObject)_main.Root!);
        _prefixes = _sections.Kinds.Where(k => k != NodeKind.PathItem).ToDictionary(k => k, k => _sections.ReferenceTo(k, ""));
        var files = new FileSet(_main, references, findings, cancellationToken);
        _resolver = new ReferenceResolver(_main, _sections, files, _final);
        _wrongTypes = new WrongTypes(relocations, findings);
        _wrongKinds = new WrongKindReferences(_sections, relocations, findings);
        _hoist = new ComponentHoist(_sections, relocations, _final, _subtrees.Enqueue);
        _inliner = new ReferenceInliner(relocations, _final, _subtrees.Enqueue);
        _dangling = new DanglingReferences(_sections, relocations, _wrongTypes, findings);
        _keywords = new MisspelledKeywords(relocations, findings);
        _requiredNames = new RequiredNames(_sections, findings, cancellationToken);
    }

    /// <returns>The keys that are reported as misspelled.</returns>
    public static MisspelledKeywords Bundle(
        Relocations relocations, IEnumerable<SourceDocument> references, Findings findings, CancellationToken cancellationToken) =>
        new ReferenceBundler(relocations, references, findings, cancellationToken).Run();

    private MisspelledKeywords Run()
    {
        var keywords = new KeywordSpelling(_relocations, _findings);
        _sections.RenameUnreferable(_relocations);
        Add(new Subtree(_sections.Root, NodeKind.Document, _main, JsonPointer.Root), keywords);
        while (_subtrees.Count > 0 || _late.Count > 0)
        {
            if (_subtrees.Count > 0)
                Add(_subtrees.Dequeue(), keywords);
            else
                ProcessLate(_late.Dequeue());
        }

        _dangling.RemoveReferencesToRemoved(_cancellationToken);
        foreach (var member in _hoist.EmptiedRoots)
            _sections.Root.Remove(member);

        _requiredNames.Report();
        _wrongTypes.Compact();
        if (!OpenApiVersion.IsVersion2(_sections.Root))
            new SchemaSpelling(_sections.Root, _findings).Rewrite(_schemasToRewrite, _cancellationToken);
        AliasCycles.Break(_sections, _findings);
        return _keywords;
    }

    private void Add(Subtree subtree, KeywordSpelling keywords)
    {
        var walker = new GrammarWalker(
            subtree.Tree, subtree.Origin, subtree.Copy,
            (holder, text, kind) => IsSettled(subtree.Tree, holder, text, kind), _cancellationToken)
        { Keywords = _keywords, RequiredNames = _requiredNames };
        walker.Visit(subtree);
        walker.WrongTypes.ForEach(_wrongTypes.Remove);
        walker.RespelledKeywords.ForEach(keywords.Rewrite);
        _schemasToRewrite.AddRange(walker.SchemasToRewrite);

        // First whole sections, in which others are found; then the components that only refer to another file: they give their target
        // its name.
        foreach (var site in walker.References.OrderBy(s => s.IsSection ? 0 : IsWholeComponent(s) ? 1 : 2))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            Process(site);
        }
    }

    /// <summary>Fast path for the common case: a reference in the main file to an existing component.</summary>
    private bool IsSettled(DocumentTree tree, JsonObject holder, string text, NodeKind kind)
    {
        if (_final.Contains(holder) || _pending.Contains(holder))
            return true;
        if (tree != _main || !_prefixes.TryGetValue(kind, out var prefix))
            return false;

        return text.StartsWith(prefix, StringComparison.Ordinal)
            && text.IndexOfAny(['/', '%', '~'], prefix.Length) < 0
            && _sections.Find(kind) is { } section
            && section.ContainsKey(text.Substring(prefix.Length));
    }

    private bool IsWholeComponent(ReferenceSite site) =>
        site is { IsMapping: false, Holder.Count: 1 } && site.Tree == _main && _sections.KindAt(site.Pointer) == site.Kind;

    private void Process(ReferenceSite site)
    {
        // The holder was removed: it had the wrong type, or an earlier reference replaced it.
        if (site.Holder.Parent is null && site.Holder != _sections.Root)
            return;

        try
        {
            if (site.IsName)
            {
                ProcessName(site);
                return;
            }

            var target = _resolver.Resolve(site.Text, site.Tree, site.BaseId);
            (site, target) = _wrongKinds.Correct(site, target);
            if (!IsCopied(site))
            {
                site.Holder[site.Key] = _hoist.ReferenceTo(site, target, IsWholeComponent(site));
                _final.Add(site.Holder);
            }
            else if (target.Tree != _main)
            {
                _inliner.Copy(site, target);
            }
            else
            {
                var text = "#" + target.Pointer.ToString().Replace("%", "%25");
                site.Holder[site.Key] = text;
                _pending.Add(site.Holder);
                _late.Enqueue((site, text));
            }
        }
        catch (ReferenceException exception)
        {
            _dangling.Remove(site, exception);
        }
    }

    private void ProcessLate((ReferenceSite Site, string Text) late)
    {
        var site = late.Site;
        _pending.Remove(site.Holder);
        if (site.Holder.Parent is null)
            return;
        try
        {
            _inliner.Copy(site, _resolver.Resolve(late.Text, _main, null));
        }
        catch (ReferenceException exception)
        {
            _dangling.Remove(site, exception);
        }
    }

    /// <summary>Whether the target is copied, because it cannot be a component.</summary>
    private bool IsCopied(ReferenceSite site) =>
        site.Holding is not Holding.One || site.Kind is NodeKind.PathItem || _sections.SectionOf(site.Kind) is null;

    /// <summary>A mapping can contain the name of a schema of the same file.</summary>
    private void ProcessName(ReferenceSite site)
    {
        if (site.Tree != _main)
        {
            var isVersion2 = site.Tree.Root is JsonObject root && root.ContainsKey("definitions");
            var section = isVersion2 ? JsonPointer.Root.Then("definitions") : JsonPointer.Root.Then("components", "schemas");
            var target = _resolver.Resolve("#" + section.Then(site.Text), site.Tree, null);
            site.Holder[site.Key] = _hoist.ReferenceTo(site, target, isWholeComponent: false);
            _final.Add(site.Holder);
        }
    }
}
