using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Tests.Naming;

public class MethodNamesTests
{
    [Theory]
    [InlineData("GetCredits", "Credits", "Get")]
    [InlineData("GetGeneration", "Generations", "GetGeneration")]
    [InlineData("ListModels", "Models", "List")]
    [InlineData("ListModels", "Images", "ListModels")]
    [InlineData("Rerank", "Rerank", "Rerank")]
    [InlineData("ListZdrEndpoints", "Endpoints", "ListZdrEndpoints")]
    [InlineData("GetApiKeys", "ApiKeys", "Get")]
    [InlineData("Models", "Models", "Models")]
    public void The_noun_of_the_client_is_left_out(string method, string client, string name) => Assert.Equal(name, MethodNames.Method(method, client));

    [Theory]
    [InlineData("List", "ApiKeys", "ListApiKeysParameters")]
    [InlineData("ListModels", "Models", "ListModelsParameters")]
    [InlineData("Send", "Chat", "SendChatParameters")]
    [InlineData("Delete", "Files", "DeleteFileParameters")]
    [InlineData("ListForUser", "Models", "ListModelsForUserParameters")]
    [InlineData("ListKeyAssignments", "Guardrails", "ListKeyAssignmentsParameters")]
    [InlineData("Rerank", "Rerank", "RerankParameters")]
    [InlineData("Get", "Statuses", "GetStatusParameters")]
    public void The_record_of_parameters_has_a_verb_and_a_noun(string method, string client, string name) =>
        Assert.Equal(name, MethodNames.Parameters(method, client));

    [Theory]
    [InlineData("List", "Models", "EnumerateModels")]
    [InlineData("ListKeyAssignments", "Guardrails", "EnumerateKeyAssignments")]
    [InlineData("ListForUser", "Models", "EnumerateModelsForUser")]
    [InlineData("SearchAll", "Files", "EnumerateAll")]
    [InlineData("Poll", "Jobs", "EnumeratePoll")]
    public void An_iterator_names_what_it_goes_through(string method, string client, string name) => Assert.Equal(name, MethodNames.Iterator(method, client));
}
