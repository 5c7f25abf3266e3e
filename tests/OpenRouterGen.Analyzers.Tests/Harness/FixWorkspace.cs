using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.CodeFixes;

namespace OpenRouterGen.Analyzers.Tests.Harness;

/// <summary>A solution as an editor holds it: diagnostics, the fixes that are offered for them, and Fix All.</summary>
internal sealed class FixWorkspace
{
    private static readonly IReadOnlyList<CodeFixProvider> s_providers =
    [
        .. typeof(TextFixProvider).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .OrderByDescending(type => type == typeof(ReplaceValueFix))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public Solution Solution { get; private set; } = new AdhocWorkspace().CurrentSolution;

    public static IReadOnlyList<CodeFixProvider> Providers => s_providers;

    public static IEnumerable<string> FixableIds => s_providers.SelectMany(provider => provider.FixableDiagnosticIds).Distinct();

    public static FixWorkspace Of(params string[] sources) => new FixWorkspace().Add("App", sources);

    /// <summary>A console program with top-level statements and the implicit usings.</summary>
    public static FixWorkspace OfProgram(string source) => new FixWorkspace().Add("App", OutputKind.ConsoleApplication, source, ImplicitUsings.Text);

    public FixWorkspace Add(string project, params string[] sources) => Add(project, OutputKind.DynamicallyLinkedLibrary, sources);

    private FixWorkspace Add(string project, OutputKind kind, params string[] sources)
    {
        var id = ProjectId.CreateNewId(project);
        Solution = Solution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, project, project, LanguageNames.CSharp))
            .WithProjectCompilationOptions(id, EmittedClient.CompilationOptions.WithOutputKind(kind))
            .WithProjectParseOptions(id, EmittedClient.ParseOptions)
            .WithProjectMetadataReferences(id, [.. EmittedClient.PlatformAndRuntime, EmittedClient.Reference]);
        for (var i = 0; i < sources.Length; i++)
        {
            var name = $"{project}{i}.cs";
            Solution = Solution.AddDocument(DocumentId.CreateNewId(id), name, sources[i], filePath: name);
        }

        return this;
    }

    public async Task<string> TextAsync(int index = 0) => (await Documents().ElementAt(index).GetTextAsync()).ToString();

    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Project project) => await Verify.RunAsync((await project.GetCompilationAsync())!);

    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync() =>
        [.. (await Task.WhenAll(Solution.Projects.Select(DiagnosticsAsync))).SelectMany(found => found)];

    public async Task<IReadOnlyList<string>> ErrorsAsync()
    {
        var compilations = await Task.WhenAll(Solution.Projects.Select(project => project.GetCompilationAsync()));
        var found = compilations.SelectMany(compilation => compilation!.GetDiagnostics());
        return [.. found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>The fixes that an editor offers for the first diagnostic of the id.</summary>
    public async Task<IReadOnlyList<CodeAction>> OfferedAsync(string id) =>
        await OfferedAsync((await DiagnosticsAsync(Documents().First().Project)).First(found => found.Id == id));

    /// <summary>The fixes that an editor offers for a diagnostic of the first document.</summary>
    public Task<IReadOnlyList<CodeAction>> OfferedAsync(Diagnostic diagnostic) => OfferedAsync(Documents().First(), diagnostic);

    /// <summary>The refactorings that an editor offers at a place of the first document.</summary>
    public async Task<IReadOnlyList<CodeAction>> RefactoringsAsync(TextSpan place)
    {
        var actions = new List<CodeAction>();
        var context = new CodeRefactoringContext(Documents().First(), place, actions.Add, CancellationToken.None);
        await new FitRequestRefactoring().ComputeRefactoringsAsync(context);
        return actions;
    }

    /// <summary>Applies the first fix of each diagnostic, one after the other as a person does, until none of those that are left has one.</summary>
    public async Task ApplyAllAsync()
    {
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var diagnostic in await DiagnosticsAsync(Documents().First().Project))
            {
                if (await OfferedAsync(diagnostic) is [var first, ..])
                {
                    await ApplyAsync(first);
                    isChanged = true;
                    break;
                }
            }
        }
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    /// <summary>Fix All with the first fix that is offered, from the first diagnostic of the id.</summary>
    public async Task FixAllAsync(string id, FixAllScope scope)
    {
        foreach (var document in Documents())
        {
            var found = await DiagnosticsAsync(document.Project);
            var diagnostic = found.FirstOrDefault(diagnostic => diagnostic.Id == id && diagnostic.Location.SourceTree?.FilePath == document.FilePath);
            if (diagnostic is null || (await OfferedAsync(document, diagnostic)).FirstOrDefault() is not { } action)
            {
                continue;
            }

            var provider = s_providers.First(provider => provider.FixableDiagnosticIds.Contains(id));
            var context = new FixAllContext(document, provider, scope, action.EquivalenceKey!, [id], new Found(this), CancellationToken.None);
            if (await provider.GetFixAllProvider()!.GetFixAsync(context) is { } all)
            {
                await ApplyAsync(all);
            }

            return;
        }
    }

    private static async Task<IReadOnlyList<CodeAction>> OfferedAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        foreach (var provider in s_providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(context);
        }

        return actions;
    }

    private IEnumerable<Document> Documents() =>
        Solution.Projects.SelectMany(project => project.Documents).OrderBy(document => document.Name, StringComparer.Ordinal);

    private sealed class Found(FixWorkspace workspace) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await workspace.DiagnosticsAsync(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await workspace.DiagnosticsAsync(project);
    }
}
