using OpenRouter.Emulator.Drawing;

namespace OpenRouter.Emulator.Tests.Drawing;

public sealed class NumberStreamTests
{
    [Fact]
    public void A_stream_begins_again_with_the_same_numbers()
    {
        var seed = PictureSeed.From("p", "m", 5, 0);
        var (one, other) = (seed.Numbers(), seed.Numbers());
        for (var i = 0; i < 100; i++) Assert.Equal(one.Next(), other.Next());
    }

    [Fact]
    public void Numbers_stay_in_range_and_fill_it()
    {
        var numbers = PictureSeed.From("p", "m", null, 0).Numbers();
        var counts = new int[4];
        for (var i = 0; i < 4000; i++)
        {
            Assert.InRange(numbers.Between(-2, 3), -2, 3);
            counts[numbers.Count(0, 3)]++;
        }
        Assert.All(counts, count => Assert.InRange(count, 850, 1150));
    }

    // xoshiro256** from state 1, 2, 3, 4; first output is rotl(2 * 5, 7) * 9 = 11520, the second rotl(0, 7) * 9 = 0.
    [Fact]
    public void The_algorithm_is_xoshiro256_star_star()
    {
        var state = new byte[32];
        for (var i = 0; i < 4; i++) state[i * 8] = (byte)(i + 1);
        var numbers = new NumberStream(state);
        Assert.Equal((11520 >> 11) / (double)(1UL << 53), numbers.Next());
        Assert.Equal(0, numbers.Next());
        Assert.Equal((1509978240 >> 11) / (double)(1UL << 53), numbers.Next());
    }
}
