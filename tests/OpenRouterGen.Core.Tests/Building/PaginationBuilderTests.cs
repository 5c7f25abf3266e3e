using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public class PaginationBuilderTests
{
    private const string ByOffset =
        "{ type: offsetLimit, inputs: [{ name: from, in: parameters, type: offset }, { name: limit, in: parameters, type: limit }], outputs: { results: "
            + "$.data } }";

    [Fact]
    public void Pages_by_offset_know_their_parameters_and_their_list()
    {
        var pages = Pages("x-speakeasy-pagination: " + ByOffset)!;
        Assert.Equal(("EnumerateThingsAsync", "From", "Limit", 20L), (pages.MethodName.Text, pages.Input.Text, pages.Limit!.Text, pages.DefaultLimit!.Value));
        Assert.Equal([new PageMember(pages.Results[0].Name, MayBeNull: true)], pages.Results);
        Assert.Equal(new ScalarRef(ScalarKind.String), pages.Item);
        Assert.False(pages.IsByCursor);
        Assert.False(pages.IsWhole);
    }

    [Fact]
    public void Pages_by_cursor_know_where_the_next_one_is()
    {
        var pages =
            Pages("x-openroutergen-pagination: { type: cursor, inputs: [{ name: after, in: parameters, type: cursor }], outputs: { results: $.data, "
                + "nextCursor: $.next.after } }")!;
        Assert.Equal(["Next", "After"], pages.Next.Select(member => member.Name.Text));
        Assert.Equal("After", pages.Input.Text);
    }

    [Fact]
    public void Our_own_extension_adds_to_the_other() =>
        Assert.True(Pages($"x-speakeasy-pagination: {ByOffset}\n      x-openroutergen-pagination: {{ whole: true }}")!.IsWhole);

    [Theory]
    [InlineData("x-speakeasy-pagination", "ORG0024")]
    [InlineData("x-openroutergen-pagination", "ORG0025")]
    public void What_cannot_be_followed_is_reported(string extension, string id)
    {
        var problem = Spec($"{extension}: {ByOffset.Replace("$.data", "$.next", StringComparison.Ordinal)}").Problem();
        Assert.Equal(id, problem.Descriptor.Id);
        Assert.Equal(["the pagination of 'listThings'", "'results' does not lead to a list in the answer"], problem.Arguments);
    }

    private static PaginationModel? Pages(string extension) => Spec(extension).Model().Client.Groups[0].Operations[0].Pagination;

    private static TestSpec Spec(string extension) =>
        new TestSpec(
            "Root: { type: object, properties: { data: { type: array, items: { type: string } }, next: { type: object, properties: { after: { type: string } "
                + "} } } }") with
        {
            Paths = $$"""
              /things:
                get:
                  operationId: listThings
                  {{extension}}
                  parameters:
                    - { name: from, in: query, schema: { type: integer } }
                    - { name: limit, in: query, schema: { type: integer, default: 20 } }
                    - { name: after, in: query, schema: { type: string } }
                  responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } } }
            """,
        };
}
