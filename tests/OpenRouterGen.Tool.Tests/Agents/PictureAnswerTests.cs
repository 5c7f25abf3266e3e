using OpenRouter;
using OpenRouterGen.Tool.Agents;

namespace OpenRouterGen.Tool.Tests.Agents;

public sealed class PictureAnswerTests
{
    [Theory]
    [InlineData(1, 0.01, "acme/one sent no picture. 0 of 1 pictures came. It cost 0.01 USD; 1 USD of the session are left.")]
    [InlineData(2, null, "acme/one sent no picture. 0 of 2 pictures came. What it cost is not said; 1 USD of the session are left.")]
    [InlineData(null, null, "acme/one sent no picture. What it cost is not said; 1 USD of the session are left.")]
    public void An_answer_without_a_picture_is_an_error_that_says_so(int? asked, double? cost, string sentence)
    {
        var answer = new PictureAnswer("acme/one", isEmulated: false) { Tally = asked is { } number ? new ImageTally(number, 0) : null, Cost = (decimal?)cost };
        var result = answer.ToResult(new SpendingBudget(1));
        Assert.True(result.IsError);
        Assert.Equal(sentence, AgentSession.Text(result));
    }
}
