using OpenRouter.Emulator.Pricing;
using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Tests.Pricing;

public sealed class PriceListTests
{
    private static readonly PriceEntry[] s_qwen =
    [
        new("input_image", "image", 0.003m),
        new("output_image", "image", 0.03m, "1k"),
        new("output_image", "image", 0.031m, "2k"),
    ];

    private static readonly PriceEntry[] s_riverflow =
    [
        new("output_image", "image", 0.13m),
        new("output_image", "image", 0.15m, "2k"),
        new("output_image", "image", 0.17m, "4k"),
    ];

    [Fact]
    public void Pictures_and_references_add_up_exactly() => Assert.Equal(0.126m, Cost(s_qwen, 1024, images: 4, references: 2));

    [Theory]
    [InlineData(512, 0.13)]
    [InlineData(1024, 0.13)]
    [InlineData(2048, 0.15)]
    [InlineData(4096, 0.17)]
    public void The_tier_picks_the_variant_and_else_the_plain_line(int edge, double cost) => Assert.Equal((decimal)cost, Cost(s_riverflow, edge));

    [Theory]
    [InlineData(512, 0.03)] // the next larger
    [InlineData(4096, 0.031)] // the largest
    public void Without_a_plain_line_the_nearest_variant_counts(int edge, double cost) => Assert.Equal((decimal)cost, Cost(s_qwen, edge));

    [Theory]
    [InlineData(-1, 0.003, 0, null)]
    [InlineData(-1, 0.003, 2, null)]
    [InlineData(0.03, -1, 2, null)]
    [InlineData(0.03, -1, 0, 0.03)]
    [InlineData(0.03, -0.0, 2, 0.03)]
    public void A_negative_price_is_unknown_in_every_sum_that_it_is_a_part_of(double output, double input, int references, double? cost) =>
        Assert.Equal((decimal?)cost, Cost([new("output_image", "image", (decimal)output), new("input_image", "image", (decimal)input)], 1024, 1, references));

    [Fact]
    public void A_megapixel_is_a_million_pixels() => Assert.Equal(2 * 1.048576m * 0.03m, Cost([new("output_image", "megapixel", 0.03m)], 1024, images: 2));

    [Fact]
    public void Tokens_are_counted_by_the_emulators_own_rule()
    {
        var work = new BilledWork(2, new(1024, 1024), 3, "12345");
        Assert.Equal(new TokenCount(2, 3072, 8192), work.Tokens);
        Assert.Equal((3074, 11266), (work.Tokens.Prompt, work.Tokens.Total));
        var prices = new PriceList([new("input_text", "token", 0.000005m), new("input_image", "token", 0.000008m), new("output_image", "token", 0.00003m)]);
        Assert.Equal((2 * 0.000005m) + (3072 * 0.000008m) + (8192 * 0.00003m), prices.Cost(work));
    }

    [Fact]
    public void A_reference_is_paid_once() =>
        Assert.Equal(0.02m, Cost([new("input_image", "image", 0.5m), new("input_reference", "image", 0.01m)], 1024, images: 0, references: 2));

    [Fact]
    public void A_price_for_the_request_counts_once() => Assert.Equal(0.2m, Cost([new("output_image", "request", 0.2m)], 1024, images: 5));

    [Fact]
    public void Fonts_are_free() => Assert.Equal(0.1m, Cost([new("output_image", "image", 0.1m), new("input_font", "image", 9m)], 1024));

    [Theory]
    [InlineData("output_image", "fortnight")]
    [InlineData("smile", "image")]
    public void What_is_not_known_gives_no_number(string billable, string unit) =>
        Assert.Null(Cost([new("output_image", "image", 0.1m), new(billable, unit, 1m)], 1024));

    [Fact]
    public void An_empty_list_gives_no_number() => Assert.Null(Cost([], 1024));

    private static decimal? Cost(PriceEntry[] entries, int edge, int images = 1, int references = 0) =>
        new PriceList(entries).Cost(new(images, new PixelSize(edge, edge), references, "a red panda"));
}
