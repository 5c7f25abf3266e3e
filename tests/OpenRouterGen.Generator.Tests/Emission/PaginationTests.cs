using System.Globalization;
using System.Text.RegularExpressions;
using OpenRouter;

namespace OpenRouterGen.Generator.Tests.Emission;

public sealed partial class PaginationTests
{
    private const string Paths = """
          /items:
            get:
              operationId: listItems
              tags: [Things]
              x-speakeasy-pagination:
                type: offsetLimit
                inputs: [{ name: offset, in: parameters, type: offset }, { name: limit, in: parameters, type: limit }]
                outputs: { results: $.data }
              parameters:
                - { name: offset, in: query, schema: { type: [integer, 'null'], minimum: 0 } }
                - { name: limit, in: query, schema: { type: integer, default: 3, minimum: 1, maximum: 100 } }
                - { name: q, in: query, schema: { type: string } }
              responses: { '200': { description: ok, content: { application/json: { schema: {
                type: object, required: [data], properties: { data: { type: array, items: { type: integer } } } } } } } }
          /files:
            get:
              operationId: listFiles
              tags: [Things]
              x-openroutergen-pagination:
                type: cursor
                inputs: [{ name: cursor, in: parameters, type: cursor }]
                outputs: { results: $.page.data, nextCursor: $.cursor }
              parameters:
                - { name: cursor, in: query, schema: { type: string } }
              responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: {
                cursor: { type: [string, 'null'] }, page: { type: object, properties: { data: { type: array, items: { type: string } } } } } } } } } }
        """;

    private const string All =
        "var found = new List<long>(); await foreach (var item in client.Things.EnumerateItemsAsync(PARAMETERS)) found.Add(item); return string.Join(' ', "
            + "found);";

    [Theory]
    [InlineData("new() { Limit = 2, Q = \"x\" }", 5, "1 2 3 4 5", "limit=2&q=x|offset=2&limit=2&q=x|offset=4&limit=2&q=x")]
    [InlineData("new() { Limit = 2 }", 4, "1 2 3 4", "limit=2|offset=2&limit=2|offset=4&limit=2")]
    [InlineData("new() { Offset = 1, Limit = 2 }", 4, "2 3 4", "offset=1&limit=2|offset=3&limit=2")]
    [InlineData("", 2, "1 2", "")]
    [InlineData("", 4, "1 2 3 4", "|offset=3")]
    public async Task Pages_follow_each_other_until_one_is_short(string parameters, int total, string expected, string queries)
    {
        var (result, requests) = await EmittedDocument.Run(Paths, All.Replace("PARAMETERS", parameters, StringComparison.Ordinal),
            exchange => exchange.JsonAsync(Page(exchange.Request.Target, total)));
        Assert.Equal(expected, result);
        Assert.Equal(queries, string.Join('|', requests.Select(request => request.Target.Split('?').ElementAtOrDefault(1))));
    }

    [Fact]
    public async Task A_service_that_answers_with_everything_is_asked_once()
    {
        var (result, requests) = await EmittedDocument.Run(Paths, All.Replace("PARAMETERS", "", StringComparison.Ordinal),
            exchange => exchange.JsonAsync("""{"data":[1,2,3,4,5,6,7]}"""));
        Assert.Equal("1 2 3 4 5 6 7", result);
        Assert.Single(requests);
    }

    [Fact]
    public async Task Nothing_is_fetched_ahead_of_what_is_read()
    {
        var (_, requests) = await EmittedDocument.Run(
            Paths, "await foreach (var item in client.Things.EnumerateItemsAsync(new() { Limit = 2 })) { if (item == 2) break; } return \"\";",
            exchange => exchange.JsonAsync(Page(exchange.Request.Target, 9)));
        Assert.Single(requests);
    }

    [Fact]
    public async Task A_cursor_leads_to_the_next_page_until_there_is_none()
    {
        var (result, requests) = await EmittedDocument.Run(
            Paths,
            "var found = \"\"; await foreach (var item in client.Things.EnumerateFilesAsync()) found += item; return found;",
            exchange => exchange.JsonAsync(exchange.Request.Target.Contains("cursor=x", StringComparison.Ordinal)
                ? """{"page":{"data":["c"]},"cursor":null}"""
                : """{"page":{"data":["a","b"]},"cursor":"x"}"""));
        Assert.Equal("abc", result);
        Assert.Equal(["/api/v1/files", "/api/v1/files?cursor=x"], requests.Select(request => request.Target));
    }

    [Fact]
    public async Task A_cursor_that_comes_again_ends_the_pages_with_an_error()
    {
        var calls = 0;
        await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => EmittedDocument.Run(
            Paths,
            "await foreach (var item in client.Things.EnumerateFilesAsync()) { } return \"\";",
            exchange => exchange.JsonAsync($$"""{"page":{"data":["a"]},"cursor":"{{Interlocked.Increment(ref calls) % 2}}"}""")));
        Assert.Equal(3, calls);
    }

    private static string Page(string target, int total)
    {
        var offset = Number(Offset().Match(target), 0);
        return $$"""{"data":[{{string.Join(',', Enumerable.Range(1, total).Skip(offset).Take(Number(Limit().Match(target), 3)))}}]}""";
    }

    private static int Number(Match match, int otherwise) => match.Success ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex("offset=(?<n>[0-9]+)")]
    private static partial Regex Offset();

    [GeneratedRegex("limit=(?<n>[0-9]+)")]
    private static partial Regex Limit();
}
