namespace OpenRouterGen.Generator.Tests.Interfaces;

/// <summary>A document whose types implement every interface of the runtime that a document's types can.</summary>
internal static class InterfaceDocument
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://document.invalid/v1 }]
        paths:
          /model: { get: { operationId: getModel, responses: {
            '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Model' } } } } } } }
          /bill: { get: { operationId: getBill, responses: {
            '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Bill' } } } } } } }
          /picture: { get: { operationId: getPicture, responses: {
            '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Picture' } } } } } } }
        components:
          schemas:
            Model:
              type: object
              x-openroutergen-implements: [IModelDescriptors<Descriptor>, IParameterDescriptors<Descriptor>, IPricedModel<Endpoint>]
              required: [id, endpoints, supported_parameters, supports_streaming]
              properties:
                id: { type: string }
                endpoints: { type: array, items: { $ref: '#/components/schemas/Endpoint' } }
                supported_parameters: { type: object, additionalProperties: { $ref: '#/components/schemas/Descriptor' } }
                supports_streaming: { type: boolean }
            Endpoint:
              type: object
              x-openroutergen-implements: [IEndpointDescriptors<Descriptor>, IPricedEndpoint<Price>]
              required: [provider_slug, allowed_passthrough_parameters, pricing, supported_parameters, supports_streaming]
              properties:
                provider_slug: { type: string }
                allowed_passthrough_parameters: { type: array, items: { type: string } }
                pricing: { type: array, items: { $ref: '#/components/schemas/Price' } }
                supported_parameters: { type: object, additionalProperties: { $ref: '#/components/schemas/Descriptor' } }
                supports_streaming: { type: boolean }
                plain: { $ref: '#/components/schemas/PlainPrice' }
            Price:
              type: object
              x-openroutergen-implements: ['IPriceLine<.item, .unit>']
              required: [item, unit]
              properties:
                item: { type: string, enum: [one, two] }
                unit: { type: string, enum: [piece, token] }
                cost_usd: { type: number, format: decimal }
                variant: { type: string }
            PlainPrice:
              type: object
              x-openroutergen-implements: [IPriceLine]
              required: [item_text, unit_text, variant]
              properties:
                item_text: { type: string }
                unit_text: { type: string }
                cost_usd: { type: string, format: decimal }
                variant: { type: string }
            Descriptor:
              oneOf: [{ $ref: '#/components/schemas/Choice' }, { $ref: '#/components/schemas/Range' }, { $ref: '#/components/schemas/Support' }]
              discriminator: { propertyName: type }
            Choice:
              type: object
              x-openroutergen-implements: [IChoiceDescriptor]
              required: [type, values]
              properties: { type: { const: Choice }, values: { type: array, items: { type: string } } }
            Range:
              type: object
              x-openroutergen-implements: [IRangeDescriptor]
              required: [type, min, max]
              properties: { type: { const: Range }, min: { type: number }, max: { type: number } }
            Support:
              type: object
              x-openroutergen-implements: [ISupportDescriptor]
              required: [type]
              properties: { type: { const: Support } }
            Bill:
              type: object
              x-openroutergen-implements: IBilledGeneration
              required: [total_cost]
              properties: { total_cost: { type: number, format: decimal }, provider_name: { type: string } }
            Bytes:
              type: object
              required: [bytes]
              properties: { bytes: { type: string, contentEncoding: base64 } }
            Picture:
              x-openroutergen-implements: [IGeneratedImage]
              allOf: [{ $ref: '#/components/schemas/Bytes' }, { type: object, properties: { media_type: { type: string } } }]
        """;
}
