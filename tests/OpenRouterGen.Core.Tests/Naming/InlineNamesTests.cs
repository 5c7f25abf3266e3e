using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Tests.Naming;

public class InlineNamesTests
{
    [Theory]
    [InlineData("ToolResultError", "ErrorCode", "ToolResultErrorCode")]
    [InlineData("WebSearchToolResult", "WebSearchToolResultError", "WebSearchToolResultError")]
    [InlineData("GenerationResponseData", "DataRegion", "GenerationResponseDataRegion")]
    [InlineData("A", "B", "AB")]
    public void A_word_that_both_have_where_they_meet_stands_once(string place, string part, string name) => Assert.Equal(name, InlineNames.Join(place, part));

    [Theory]
    [InlineData("ToolChoice", "ModeEnum", "ToolChoiceMode")]
    [InlineData("Rule", "FilterObject", "RuleFilter")]
    [InlineData("Rule", "ConfigNullable", "RuleConfig")]
    [InlineData("Choice", "FixedKeyword", "ChoiceFixed")]
    [InlineData("Choice", "Keyword", "ChoiceValue")]
    [InlineData("Document", "Object", "DocumentDetails")]
    [InlineData("Document", "Objects", "DocumentObjects")]
    public void What_says_the_kind_of_schema_goes(string place, string part, string name) => Assert.Equal(name, InlineNames.Join(place, part));

    [Theory]
    [InlineData("ToolChoiceType", "Type", "ToolChoiceTypeValue")]
    [InlineData("ErrorCode", "ErrorCode", "ErrorCodeValue")]
    public void A_part_that_would_be_nothing_is_a_value(string place, string part, string name) => Assert.Equal(name, InlineNames.Join(place, part));
}
