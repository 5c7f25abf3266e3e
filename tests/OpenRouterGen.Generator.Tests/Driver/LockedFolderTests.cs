using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Locks;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>What the generator says of the folder that holds a project's document.</summary>
public sealed class LockedFolderTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /a: { get: { operationId: getA, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
        components: { schemas: { A: { type: object, properties: { x: { type: string } } } } }

        """;

    private const string Overlay = """
        overlay: 1.0.0
        info: { title: Test, version: '1' }
        actions: [{ target: $.components.schemas.A, update: { x-openroutergen-type: NAME } }]

        """;

    private static readonly TestFile s_document = new("/p/openrouter/openapi.yaml", Document, "Spec");
    private static readonly TestFile s_overlay = OverlayNamed("a", "First");
    private static readonly TestFile s_lock = Lock(Entry("document", "openapi.yaml", Document), Overlays(("a.overlay.yaml", s_overlay)));

    [Fact]
    public void A_folder_as_its_lock_has_it_is_silent() => Assert.Empty(Reported(s_document, s_overlay, s_lock));

    [Fact]
    public void Line_ends_and_a_mark_of_the_encoding_make_no_difference() => Assert.Empty(Reported(
        new TestFile(s_document.Path, "\uFEFF" + Document.ReplaceLineEndings("\r\n"), "Spec"),
        s_overlay,
        new TestFile(s_lock.Path, s_lock.GetText().ToString().ReplaceLineEndings("\r\n"), "Lock")));

    [Fact]
    public void A_document_that_was_edited_is_a_warning_at_its_first_line() => Assert.Equal(
        ["/p/openrouter/openapi.yaml(1,1): warning ORG0051: 'openapi.yaml' is not what the lock says, so it was changed after the last update; "
            + "changes belong into an overlay beside it; to keep it, run 'openroutergen update --from lock'"],
        Reported(new TestFile(s_document.Path, Document + "# mine\n", "Spec"), s_overlay, s_lock));

    [Fact]
    public void An_overlay_that_was_edited_is_a_warning() => Assert.Equal(
        ["/p/openrouter/a.overlay.yaml(1,1): warning ORG0051: 'a.overlay.yaml' is not what the lock says, so it was changed after the last update; "
            + "to keep it, run 'openroutergen update --from lock'"],
        Reported(s_document, OverlayNamed("a", "Other"), s_lock));

    [Fact]
    public void An_overlay_that_came_is_a_warning() => Assert.Equal(
        ["/p/openrouter/b.overlay.yaml(1,1): warning ORG0051: 'b.overlay.yaml' is not in the lock, so it came after the last update; "
            + "to keep it, run 'openroutergen update --from lock'"],
        Reported(s_document, s_overlay, OverlayNamed("b", "Second"), s_lock));

    [Fact]
    public void An_overlay_that_went_is_a_warning_at_the_lock() => Assert.Equal(
        ["/p/openrouter/openrouter.lock.json(1,1): warning ORG0051: 'a.overlay.yaml' is in the lock and not in the folder; "
            + "put it back, or run 'openroutergen update'"],
        Reported(s_document, s_lock));

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_catalog_that_went_is_a_warning_unless_the_project_names_another(bool bundled, int warnings) => Assert.Equal(
        warnings,
        Reported(
            s_document,
            new TestFile("/elsewhere/models.json", "{}", "Catalog", bundled),
            Lock(Entry("catalog", "models.json", "{}"), Entry("document", "openapi.yaml", Document))).Length);

    [Fact]
    public void Overlays_of_another_folder_are_none_of_the_locks_business() => Assert.Empty(Reported(
        s_document, new TestFile("/p/mine/a.overlay.yaml", Overlay.Replace("NAME", "First", StringComparison.Ordinal), "Overlay"), s_lock));

    [Theory]
    [InlineData("{", "ORG0052")]
    [InlineData("{ \"version\": 7 }", "ORG0052")]
    public void A_lock_that_cannot_be_used_is_one_warning_and_the_client_is_there(string text, string id)
    {
        var run = GeneratorRun.Of(s_document, s_overlay, new TestFile(s_lock.Path, text, "Lock"));
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal((id, DiagnosticSeverity.Warning, s_lock.Path), (diagnostic.Id, diagnostic.Severity, diagnostic.Location.GetLineSpan().Path));
        Assert.NotEmpty(run.Files);
    }

    [Fact]
    public void An_interrupted_update_is_one_error_whatever_else_is_there() => Assert.Equal(
        ["/p/openrouter/.update/journal.json(1,1): error ORG0053: an update of this folder was interrupted, so its files may not belong together; "
            + "run 'openroutergen update', which finishes it first"],
        Reported(new TestFile(s_document.Path, Document + "# new\n", "Spec"), s_lock, new TestFile("/p/openrouter/.update/journal.json", "{}", "Journal")));

    [Fact]
    public void Overlays_of_the_folder_come_by_their_names_and_after_all_others()
    {
        var run = GeneratorRun.Of(
            s_document,
            OverlayNamed("b", "Second"),
            OverlayNamed("Z", "Zeroth"),
            OverlayNamed("a", "First"),
            new TestFile("/p/z.yaml", Overlay.Replace("NAME", "Outer", StringComparison.Ordinal), "Overlay"));
        Assert.Empty(run.Diagnostics);
        var emitted = string.Concat(run.Files.Values);
        Assert.Contains("record Second", emitted, StringComparison.Ordinal);
        Assert.DoesNotContain("record First", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_file_twice_is_looked_at_once() => Assert.Single(Reported(
        s_document, OverlayNamed("a", "Other"), new TestFile("/p/openrouter/a.overlay.yaml", s_overlay.GetText().ToString(), "Overlay"), s_lock));

    private static TestFile OverlayNamed(string name, string type) =>
        new($"/p/openrouter/{name}.overlay.yaml", Overlay.Replace("NAME", type, StringComparison.Ordinal), "FolderOverlay");

    private static TestFile Lock(params string[] members) =>
        new("/p/openrouter/openrouter.lock.json", $$"""{ {{string.Join(", ", members)}}, "version": 1 }""", "Lock");

    private static string Entry(string member, string path, string text) => $$"""
        "{{member}}": { "path": "{{path}}", "sha256": "{{TextHash.Of(text)}}" }
        """;

    private static string Overlays(params (string Path, TestFile File)[] overlays) => "\"overlays\": ["
        + string.Join(", ", overlays.Select(overlay =>
            $$"""{ "path": "{{overlay.Path}}", "sha256": "{{TextHash.Of(overlay.File.GetText().ToString())}}" }"""))
        + "]";

    private static string[] Reported(params TestFile[] files) => [.. GeneratorRun.Of(files).Diagnostics.Select(Text).Order(StringComparer.Ordinal)];

    private static string Text(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var place = FormattableString.Invariant($"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})");
        return $"{place}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
