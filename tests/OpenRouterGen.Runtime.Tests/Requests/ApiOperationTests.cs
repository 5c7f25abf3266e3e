using OpenRouter.Runtime;

namespace OpenRouter.Tests.Requests;

/// <summary>What an operation says of itself: whether it only reads, and what the body of a success is.</summary>
public sealed class ApiOperationTests
{
    [Theory]
    [InlineData("GET", true)]
    [InlineData("HEAD", true)]
    [InlineData("POST", false)]
    [InlineData("PUT", false)]
    [InlineData("DELETE", false)]
    public void A_method_that_only_reads_costs_nothing(string method, bool isSafe) =>
        Assert.Equal(isSafe, new ApiOperation("o", method, "/o", ApiSecurity.None).IsSafe);

    [Theory]
    [InlineData("", 204, AnswerContent.Read)]
    [InlineData("200:Read 202:None 2XX:Other", 200, AnswerContent.Read)]
    [InlineData("200:Read 202:None 2XX:Other", 202, AnswerContent.None)]
    [InlineData("2XX:Other 202:None", 202, AnswerContent.None)]
    [InlineData("200:Read 202:None 2XX:Other", 204, AnswerContent.Other)]
    [InlineData("202:None", 200, AnswerContent.Read)]
    public void A_status_that_is_declared_by_itself_goes_before_all_others_of_its_sort(string declared, int status, AnswerContent content)
    {
        var operation = new ApiOperation("o", "GET", "/o", ApiSecurity.None)
        {
            Answers =
            [
                .. declared.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static one => one.Split(':'))
                    .Select(static parts => new DeclaredAnswer(parts[0], Enum.Parse<AnswerContent>(parts[1]))),
            ],
        };
        Assert.Equal(content, operation.ContentOf(status));
    }
}
