using System.Globalization;
using System.Text;

namespace SigTroubleshoot.Bench;

/// <summary>Generates templates without faults.</summary>
internal static class TemplateGenerator
{
    private const int ArmLength = 50_000;
    private const int FewImages = 5;
    private const int ManyImages = 15;

    private const string Head = """
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          "parameters": { "location": { "type": "string", "defaultValue": "[resourceGroup().location]" } },
          "variables": { "gallery": "gal_NUMBER" },
          "resources": [
            { "type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "[variables('gallery')]", "location": "[parameters('location')]" }
        """;

    private const string Image = """
        ,
            {
              "type": "Microsoft.Compute/galleries/images", "apiVersion": "2023-07-03", "name": "[format('{0}/img{1}', variables('gallery'), ITEM)]", "location": "[parameters('location')]",
              "properties": {
                "osType": "Linux", "osState": "Generalized", "hyperVGeneration": "V2",
                "features": [ { "name": "SecurityType", "value": "TrustedLaunchSupported" } ],
                "identifier": { "publisher": "Contoso", "offer": "offer", "sku": "[concat('sku', ITEM)]" }
              }
            },
            {
              "type": "Microsoft.Compute/galleries/images/versions", "apiVersion": "2023-07-03", "name": "[format('{0}/img{1}/1.0.0', variables('gallery'), ITEM)]", "location": "[parameters('location')]",
              "properties": {
                "publishingProfile": {
                  "targetRegions": [
                    { "name": "[parameters('location')]", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" },
                    { "name": "northeurope", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" }
                  ]
                },
                "storageProfile": { "source": { "id": "[resourceId('Microsoft.Compute/images', 'image')]" } }
              }
            }
        """;

    private const string SecondRegion = """{ "name": "northeurope", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" }""";

    // What most of a template is: resources that are not judged.
    private const string Other = """
        ,
            {
              "type": "Microsoft.Network/networkInterfaces", "apiVersion": "2023-11-01", "name": "[concat('nic', ITEM)]", "location": "[parameters('location')]",
              "properties": {
                "ipConfigurations": [ { "name": "ipconfig", "properties": { "privateIPAllocationMethod": "Dynamic", "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'default')]" } } } ],
                "networkSecurityGroup": { "id": "[resourceId('Microsoft.Network/networkSecurityGroups', concat('nsg', ITEM))]" }
              }
            }
        """;

    /// <summary>An ARM template of 50 KB: one gallery with five images and their versions, and other resources.</summary>
    public static string Arm(int number) => Arm(number, FewImages);

    /// <summary>An ARM template of 50 KB: one gallery with 15 images and their versions, and other resources.</summary>
    public static string Dense(int number) => Arm(number, ManyImages);

    /// <summary>An ARM template of 50 KB that is nothing but a gallery, images, and versions.</summary>
    public static string Densest(int number) => Arm(number, int.MaxValue);

    /// <summary>An ARM template with one image version whose target regions are unknown.</summary>
    /// <param name="faults">The number of target regions.</param>
    public static string Faulty(int faults)
    {
        var regions = string.Join(", ", Enumerable.Range(0, faults).Select(i => $$"""{ "name": "region{{Text(i)}}x", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" }"""));
        return new StringBuilder(Head.Replace("NUMBER", "0", StringComparison.Ordinal))
            .Append(Image.Replace("ITEM", "0", StringComparison.Ordinal).Replace(SecondRegion, regions, StringComparison.Ordinal))
            .Append("\n  ]\n}\n").ToString();
    }

    private static string Arm(int number, int images)
    {
        var text = new StringBuilder(Head.Replace("NUMBER", Text(number), StringComparison.Ordinal));
        for (var item = 0; text.Length < ArmLength; item++)
            text.Append((item < images ? Image : Other).Replace("ITEM", Text(item), StringComparison.Ordinal));
        return text.Append("\n  ]\n}\n").ToString();
    }

    /// <summary>A Bicep file: one gallery with an image and two versions.</summary>
    public static string Bicep(int number) => $$"""
        param location string = 'westeurope'
        param regions array = [ 'westeurope', 'northeurope' ]
        resource gallery 'Microsoft.Compute/galleries@2023-07-03' = {
          name: 'gal_{{Text(number)}}'
          location: location
          resource image 'images' = {
            name: 'web'
            location: location
            properties: {
              osType: 'Linux'
              osState: 'Generalized'
              hyperVGeneration: 'V2'
              features: [ { name: 'SecurityType', value: 'TrustedLaunchSupported' } ]
              identifier: { publisher: 'Contoso', offer: 'offer', sku: 'sku' }
            }
            resource version 'versions' = [for i in range(0, 2): {
              name: '1.{{Text(number)}}.${i}'
              location: location
              properties: {
                publishingProfile: { targetRegions: [for region in regions: { name: region, regionalReplicaCount: 3, storageAccountType: 'Standard_ZRS' }] }
                storageProfile: { source: { id: resourceId('Microsoft.Compute/images', 'image') } }
              }
            }]
          }
        }

        """;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
