using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Tests.Naming;

public class PluralTests
{
    [Theory]
    [InlineData("Models", "Model")]
    [InlineData("Entries", "Entry")]
    [InlineData("Addresses", "Address")]
    [InlineData("Classes", "Class")]
    [InlineData("Boxes", "Box")]
    [InlineData("Matches", "Match")]
    [InlineData("Crashes", "Crash")]
    [InlineData("Indices", "Index")]
    [InlineData("Children", "Child")]
    [InlineData("People", "Person")]
    [InlineData("Statuses", "Status")]
    [InlineData("Analyses", "Analysis")]
    [InlineData("Responses", "Response")]
    [InlineData("Licenses", "License")]
    [InlineData("Cookies", "Cookie")]
    [InlineData("Photos", "Photo")]
    [InlineData("Leaves", "Leaf")]
    [InlineData("Criteria", "Criterion")]
    public void A_plural_has_a_singular(string word, string singular) => Assert.Equal(singular, Plural.Singular(word));

    [Theory]
    [InlineData("Status")]
    [InlineData("Analysis")]
    [InlineData("Address")]
    [InlineData("News")]
    [InlineData("Series")]
    [InlineData("Analytics")]
    [InlineData("Data")]
    [InlineData("Bus")]
    [InlineData("Gas")]
    [InlineData("Dns")]
    [InlineData("日本")]
    public void What_is_no_plural_has_none(string word) => Assert.Null(Plural.Singular(word));

    [Theory]
    [InlineData("SupportedParameters", "SupportedParameter")]
    [InlineData("MessageContentArray", "MessageContentItem")]
    [InlineData("BaseInputsArray", "BaseInput")]
    [InlineData("ModelList", "ModelItem")]
    [InlineData("Array", "ArrayItem")]
    [InlineData("ResponseData", "ResponseDataItem")]
    [InlineData("FileEntries", "FileEntry")]
    [InlineData("List", "ListItem")]
    public void An_element_is_the_list_in_the_singular(string list, string element) => Assert.Equal(element, Plural.Item(list));
}
