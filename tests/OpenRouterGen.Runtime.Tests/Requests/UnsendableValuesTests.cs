using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Requests;

/// <summary>All that cannot be sent is reported at once, each value by its place, and in parameters that are written as JSON too.</summary>
public sealed class UnsendableValuesTests
{
    private const string Half = "\uD83D";
    private const string Null = "it is null, and there must be a value";

    private static readonly ApiOperation s_do = new("do", "POST", "/do", ApiSecurity.None);

    [Fact]
    public async Task A_body_has_all_its_problems_in_one_exception_those_of_constraints_too()
    {
        var request = new ImageGenerationRequest
        {
            Model = null!,
            Prompt = Half,
            ImageCount = 99,
            InputReferences = ["https://a.example/b.png", null!, null!],
            Provider = new() { Only = ["a", Half, null!] },
        };
        string[] expected =
            ["input_references[1]", "input_references[2]", "model", "n", "prompt", "provider.only[1]", "provider.only[2]"];
        Assert.Equal(expected, request.Validate().Select(static problem => problem.Parameter).Order(StringComparer.Ordinal));
        using var client = TestClient.To(new Uri("https://memory.invalid"));
        var thrown = await Assert.ThrowsAsync<OpenRouterValidationException>(() => client.Images.GenerateAsync(request));
        Assert.Equal(request.Validate(), thrown.Problems);
        var unvalidated = await Assert.ThrowsAsync<OpenRouterValidationException>(
            () => client.Images.GenerateAsync(request, new RequestOptions { ValidateRequest = false }));
        Assert.Equal(expected.Except(["n"]), unvalidated.Problems.Select(static problem => problem.Parameter).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_of_value_is_reported_where_it_stands()
    {
        Reported(["[0]", "[2]"], 0, static (w, _) => JsonWrite.List(w, new[] { double.NaN, 1, double.NegativeInfinity }, JsonWrite.Double));
        Reported(["[1]"], 0, static (w, _) => JsonWrite.List(w, new ReadOnlyMemory<byte>[] { new byte[] { 1 }, (byte[]?)null }, JsonWrite.Base64));
        Reported(["[0]", "[1][0]"], 0, static (w, _) => JsonWrite.List(
            w, new IReadOnlyList<string>[] { null!, [null!] }, static (iw, iv) => JsonWrite.List(iw, iv, JsonWrite.String)));
        Reported(["a.b", "c"], 0, static (w, _) => JsonWrite.Map(
            w,
            new Dictionary<string, IReadOnlyDictionary<string, Uri>> { ["a"] = new Dictionary<string, Uri> { ["b"] = null! }, ["c"] = null! },
            static (iw, iv) => JsonWrite.Map(iw, iv, JsonWrite.Uri)));
        Reported(["[0]", "[2]"], 0, static (w, _) => JsonWrite.Enums<Quality>(w, [null!, Quality.Auto, default]));
        Reported(["a"], 0, static (w, _) => JsonWrite.Map(w, new Dictionary<string, Quality> { ["a"] = Half, ["b"] = "b" }, JsonWrite.Model));
        Reported<double>([""], double.PositiveInfinity, JsonWrite.Double);
        Reported([""], 0, static (w, _) => JsonWrite.Enums<Quality>(w, null!));
        Reported([""], 0, static (w, _) => JsonWrite.Base64(w, new byte[125_000_001]));
    }

    [Fact]
    public void A_name_that_is_no_text_is_reported_and_so_is_what_follows_it()
    {
        var labels = new Dictionary<string, string> { ["a"] = "b", [Half] = "c", ["d"] = null! };
        var problems = Problems(labels, static (w, v) => JsonWrite.Map(w, v, JsonWrite.String));
        Assert.Equal(2, problems.Count);
        Assert.Equal("['\uFFFD']", problems[0].Parameter);
        Assert.StartsWith("its name cannot be sent: ", problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(new ParameterProblem("d", Null), problems[1]);
    }

    [Fact]
    public void A_long_list_is_reported_up_to_what_anybody_reads()
    {
        var problems = Problems(new string[100_000], static (w, v) => JsonWrite.List(w, v, JsonWrite.String));
        Assert.Equal(32, problems.Count);
        Assert.Equal("[31]", problems[^1].Parameter);
    }

    [Fact]
    public void A_value_that_writes_another_one_meanwhile_keeps_its_own_problems()
    {
        var inner = 0;
        var problems = Problems(new string?[] { null, null }, (w, v) => JsonWrite.List(w, v, (iw, iv) =>
        {
            inner += Problems(new string[3], static (jw, jv) => JsonWrite.List(jw, jv, JsonWrite.String)).Count;
            JsonWrite.String(iw, iv!);
        }));
        Assert.Equal(["[0]", "[1]"], problems.Select(static problem => problem.Parameter));
        Assert.Equal(9, inner);
    }

    [Fact]
    public void A_writer_of_somebody_else_still_throws()
    {
        using var other = new Utf8JsonWriter(new MemoryStream());
        var problems = Problems(new string?[] { null }, (w, v) => JsonWrite.List(w, v, (iw, iv) =>
        {
            Assert.Throws<UnsendableValueException>(() => JsonWrite.String(other, null!));
            JsonWrite.String(iw, iv!);
        }));
        Assert.Single(problems);
    }

    [Fact]
    public void A_parameter_that_is_written_as_json_is_a_problem_of_the_request_too()
    {
        var thrown = new[]
        {
            Refused(() => WireText.OfJson(new[] { "a", null!, Half }, static (w, v) => JsonWrite.List(w, v, JsonWrite.String))),
            Refused(() => WireText.OfModel(TestClient.Request with { Prompt = null!, Size = Half }, JsonWrite.Model)),
            Refused(() => WireText.OfJsonValue<double>(double.NaN, JsonWrite.Double)),
        };
        Assert.Equal(["[1] [2]", "prompt size", "value"], thrown);
    }

    [Fact]
    public async Task Lines_are_reported_by_their_number()
    {
        using var transport = TestClient.Transport(new OpenRouterClientOptions { BaseAddress = new Uri("https://memory.invalid") });
        var content = ApiContent.Lines([TestClient.Request, TestClient.Request with { Prompt = Half }, null!], JsonWrite.Model, "application/x-ndjson");
        var thrown = await Assert.ThrowsAsync<OpenRouterValidationException>(
            () => transport.SendAsync(new ApiRequest(s_do) { Content = content }, null, CancellationToken.None));
        Assert.Equal(["[1].prompt", "[2]"], thrown.Problems.Select(static problem => problem.Parameter));
    }

    [Fact]
    public async Task A_cookie_is_checked_and_items_that_are_not_set_do_not_go_missing()
    {
        using var transport = TestClient.Transport(new OpenRouterClientOptions { BaseAddress = new Uri("https://memory.invalid") });
        var request = new ApiRequest(s_do);
        request.Cookie("theme", Half);
        request.QueryEach("sort", WireText.Items<Quality>([Quality.Auto, default, null!], static value => WireText.Of(value)));
        var thrown = await Assert.ThrowsAsync<OpenRouterValidationException>(() => transport.SendAsync(request, null, CancellationToken.None));
        Assert.Equal(["theme", "sort", "sort"], thrown.Problems.Select(static problem => problem.Parameter));
    }

    private static void Reported<T>(IEnumerable<string> paths, T value, JsonWriter<T> write) =>
        Assert.Equal(paths, Problems(value, write).Select(static problem => problem.Parameter));

    private static IReadOnlyList<ParameterProblem> Problems<T>(T value, JsonWriter<T> write) => UnsendableValues.Write(JsonValueBody.Of(value, write), out _);

    private static string Refused(Func<string?> write) =>
        string.Join(' ', Assert.Throws<OpenRouterValidationException>(write).Problems.Select(static problem => problem.Parameter));
}
