using System.Text.RegularExpressions;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Analysis;

/// <summary>Requests and parts of requests that are compared beside such that are sent. In each form, # is the object.</summary>
public class ObjectUseTests
{
    private const string Preferences = "new ImageGenerationProviderPreferences { ";
    private const string Request = "new ImageGenerationRequest { Model = \"m\", Prompt = \"p\", ";

    public static TheoryData<string> Wrong { get; } =
    [
        Preferences + "Sort = {|ORG1002:\"prise\"|} }",
        Preferences + "Sort = {|ORG1007:\"price\"|}, Order = [\"a\"] }",
        Preferences + "Sort = condition ? {|ORG1002:\"prise\"|} : \"price\" }",
        Request + "ImageCount = {|ORG1001:11|} }",
        Request + "Provider = new() { Sort = {|ORG1002:\"prise\"|} } }",
        Request + "Provider = new() { Sort = {|ORG1007:\"price\"|}, Order = [\"a\"] } }",
        "new ImageGenerationRequest { Model = ImageModels.Qwen.QwenImage3, Prompt = \"p\", ImageCount = {|ORG1033:9|} }",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task An_object_that_may_be_sent_is_reported(string made)
    {
        await ReportedAsync("GC.KeepAlive(#);", made);
        await ReportedAsync("var made = #; GC.KeepAlive(made);", made);
        await ReportedAsync("var all = new[] { # }; GC.KeepAlive(all);", made);
        await ReportedAsync("var made = #; if (number > 0 || made.Equals(null)) GC.KeepAlive(made);", made);
        await ReportedAsync("var made = number > 0 ? # : null; GC.KeepAlive((made == null, made));", made);
        await ReportedAsync("var all = new List<object>(); all.Add(#); GC.KeepAlive(all);", made);
        await ReportedAsync("var made = #; if (made.Validate().Count < 9) GC.KeepAlive(made);", made);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task An_object_that_is_only_compared_is_not(string made)
    {
        await SilentAsync("GC.KeepAlive(Other() == #);", made);
        await SilentAsync("GC.KeepAlive(Equals(#, Other()));", made);
        await SilentAsync("GC.KeepAlive(Other()!.Equals(#));", made);
        await SilentAsync("var expected = #; GC.KeepAlive(expected == Other() || expected.Equals(Other()));", made);
        await SilentAsync("var all = new[] { # }; GC.KeepAlive(all.Contains(Other()));", made);
        await SilentAsync("var all = new HashSet<object?> { # }; GC.KeepAlive(all.Contains(Other()));", made);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task An_object_that_is_only_asked_what_is_wrong_with_it_is_not(string made)
    {
        await SilentAsync("GC.KeepAlive((#).Validate());", made);
        await SilentAsync("var made = #; foreach (var problem in made.Validate()) Console.WriteLine(problem);", made);
        await SilentAsync("var made = #; GC.KeepAlive((made is null, made.ToString(), made.Validate()));", made);
    }

    [Theory]
    [InlineData("GC.KeepAlive(@ImageCount = 9 }.FitTo(ImageModels.Qwen.QwenImage3).Request);")]
    [InlineData("var made = @ImageCount = 9 }; var (fitted, changes) = made.FitTo(ImageModels.Qwen.QwenImage3); GC.KeepAlive((fitted, changes));")]
    [InlineData("ImageEndpoint? one = null; GC.KeepAlive(one!.Check(@ImageCount = 9 }));")]
    [InlineData("var made = @ImageCount = 9 }; ImageModelEndpoints? all = null; GC.KeepAlive(all!.Endpoints.Select(one => one.Check(made)));")]
    [InlineData("var made = @ImageCount = {|ORG1033:9|} }; GC.KeepAlive((made, made.FitTo(ImageModels.Qwen.QwenImage3)));")]
    public Task A_request_that_is_fitted_or_checked_is_not_sent_as_it_is(string statements) => Verify.StatementsAsync(
        statements.Replace("@", "new ImageGenerationRequest { Model = ImageModels.Qwen.QwenImage3, Prompt = \"p\", ", StringComparison.Ordinal));

    [Theory]
    [InlineData("var part = #; GC.KeepAlive(Equals(Other(), @Provider = part }));", false)]
    [InlineData("var part = #; GC.KeepAlive(@Provider = part });", true)]
    [InlineData("var all = @Provider = # }; GC.KeepAlive(all.Provider == Other());", false)]
    [InlineData("var all = @Provider = # }; GC.KeepAlive(all.Provider);", true)]
    [InlineData("var all = @ImageCount = 1 }; GC.KeepAlive(Equals(Other(), all with { Provider = # }));", false)]
    [InlineData("var all = @ImageCount = 1 }; GC.KeepAlive(all with { Provider = # });", true)]
    public async Task A_part_is_what_it_is_a_part_of(string statements, bool isReported)
    {
        var form = statements.Replace("@", Request, StringComparison.Ordinal);
        var made = Preferences + "Sort = {|ORG1002:\"prise\"|} }";
        await (isReported ? ReportedAsync(form, made) : SilentAsync(form, made));
    }

    [Theory]
    [InlineData("var made = new Sample(); made.Count = 11; made.Code = \"A\"; GC.KeepAlive(made.Equals(null));")]
    [InlineData("var made = new Sample(); made.Count = {|ORG1001:11|}; GC.KeepAlive(made.Equals(null)); GC.KeepAlive(made);")]
    [InlineData("var made = new Sample(); made.Count = {|ORG1001:11|};")]
    public Task What_a_member_is_set_to_is_a_part_too(string statements) => SampleRecord.VerifyAsync(statements);

    [Theory]
    [InlineData("private static readonly ImageGenerationProviderPreferences s_old = new() { Sort = {|ORG1002:\"prise\"|} };", "s_old == given", false)]
    [InlineData("private static ImageGenerationProviderPreferences Old { get; } = new() { Sort = {|ORG1002:\"prise\"|} };", "given == Old", false)]
    [InlineData("private static readonly ImageGenerationProviderPreferences s_old = new() { Sort = {|ORG1002:\"prise\"|} };", "s_old", true)]
    [InlineData("private static ImageGenerationProviderPreferences Old { get; } = new() { Sort = {|ORG1002:\"prise\"|} };", "Old", true)]
    [InlineData("public static readonly ImageGenerationProviderPreferences Old = new() { Sort = {|ORG1002:\"prise\"|} };", "Old == given", true)]
    public Task A_member_that_only_its_own_type_compares_with_is_not_sent(string member, string use, bool isReported) => Verify.SourceAsync(Marked(
        $$"""
        using OpenRouter;

        static class Program
        {
            {{member}}

            static object Use(ImageGenerationProviderPreferences given) => {{use}};
        }
        """,
        isReported));

    private static Task ReportedAsync(string form, string made) => Verify.StatementsAsync(Statements(form, made));

    private static Task SilentAsync(string form, string made) => Verify.StatementsAsync(Marked(Statements(form, made), isReported: false));

    private static string Statements(string form, string made) =>
        $"static {made.Split(' ')[1]}? Other() => null; " + form.Replace("#", made, StringComparison.Ordinal);

    private static string Marked(string source, bool isReported) =>
        isReported ? source : Regex.Replace(source, @"\{\|ORG\d+:(.*?)\|\}", "$1");
}
