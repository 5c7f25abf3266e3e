using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Paging;

public sealed class PagesTests
{
    private static readonly PageSize s_two = new(null, null, DefaultLimit: 2, IsWhole: false);

    [Fact]
    public async Task Pages_follow_each_other_until_a_short_one()
    {
        var offsets = new List<long?>();
        var items = await ReadAsync(Paged<int>(offsets, [1, 2], [3, 4], [5]), s_two);
        Assert.Equal([1, 2, 3, 4, 5], items);
        Assert.Equal([null, 2, 4], offsets);
    }

    [Fact]
    public async Task A_service_that_ignores_the_offset_does_not_page_for_ever()
    {
        var offsets = new List<long?>();
        var items = new List<int>();
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(async () =>
        {
            await foreach (var item in Items<int>((_, _) => Task.FromResult<IReadOnlyList<int>>([1, 2]), s_two)) items.Add(item);
        });
        Assert.Contains("offset 2", exception.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2], items);
        Assert.False(exception.MayHaveBeenBilled);
        Assert.Equal(RequestStage.Answered, exception.Stage);
    }

    [Fact]
    public async Task An_offset_that_the_service_caps_does_not_page_for_ever() =>
        await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => ReadAsync(Paged<int>([], [1, 2], [3, 4], [3, 4]), s_two));

    [Fact]
    public async Task Records_with_lists_are_compared_by_their_json() =>
        await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => ReadAsync<Tagged>(
            (_, _) => Task.FromResult<IReadOnlyList<Tagged>>([new(1, ["a"]), new(2, ["b"])]), s_two));

    [Fact]
    public async Task Pages_that_differ_in_one_item_are_other_pages()
    {
        Assert.Equal([1, 2, 1, 3, 1], await ReadAsync(Paged<int>([], [1, 2], [1, 3], [1]), s_two));
        Assert.Equal(5, (await ReadAsync(Paged<Tagged>([], [new(1, ["a"]), new(2, [])], [new(1, ["a"]), new(2, ["b"])], [new(1, ["a"])]), s_two)).Count);
    }

    [Fact]
    public async Task The_callers_own_offset_and_limit_are_kept()
    {
        var offsets = new List<long?>();
        Assert.Equal([1, 2, 3, 4], await ReadAsync(Paged<int>(offsets, [1, 2, 3], [4]), new PageSize(7, 3, 2, IsWhole: false)));
        Assert.Equal([7, 10], offsets);
    }

    [Fact]
    public async Task A_whole_list_and_an_empty_page_end_at_once()
    {
        Assert.Equal([1, 2], await ReadAsync(Paged<int>([], [1, 2]), new PageSize(null, null, null, IsWhole: true)));
        Assert.Empty(await ReadAsync(Paged([], new int[][] { [] }), s_two));
        Assert.Equal([1, 2, 3], await ReadAsync(Paged<int>([], [1, 2, 3]), s_two));
    }

    [Fact]
    public async Task A_cursor_that_comes_again_ends_the_pages()
    {
        var asked = new List<string?>();
        var pages = Pages.ByCursor<string, string>(
            (cursor, _) =>
            {
                asked.Add(cursor);
                return Task.FromResult(cursor switch { null => "a", "a" => "b", _ => "a" });
            },
            static page => [page],
            static page => page,
            null,
            CancellationToken.None);
        var items = new List<string>();
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(async () =>
        {
            await foreach (var item in pages) items.Add(item);
        });
        Assert.Equal([null, "a", "b"], asked);
        Assert.Equal(["a", "b", "a"], items);
        Assert.Equal(RequestStage.Answered, exception.Stage);
    }

    private static Func<long?, CancellationToken, Task<IReadOnlyList<T>>> Paged<T>(List<long?> offsets, params IReadOnlyList<T>[] pages) => (offset, _) =>
    {
        offsets.Add(offset);
        return Task.FromResult(pages[offsets.Count - 1]);
    };

    private static IAsyncEnumerable<T> Items<T>(Func<long?, CancellationToken, Task<IReadOnlyList<T>>> fetch, PageSize size) =>
        Pages.ByOffset<IReadOnlyList<T>, T>(fetch, static page => page, size, CancellationToken.None);

    private static async Task<List<T>> ReadAsync<T>(Func<long?, CancellationToken, Task<IReadOnlyList<T>>> fetch, PageSize size)
    {
        var items = new List<T>();
        await foreach (var item in Items(fetch, size)) items.Add(item);
        return items;
    }

    private sealed record Tagged(int Id, string[] Tags) : IJsonWritable
    {
        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(Id);
            foreach (var tag in Tags) writer.WriteStringValue(tag);
            writer.WriteEndArray();
        }
    }
}
