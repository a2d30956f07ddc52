param location string = 'westeurope'

resource gallery 'Microsoft.Compute/galleries@2024-03-03' = {
  name: 'gal-contoso'
  location: location
}

resource webServer 'Microsoft.Compute/galleries/images@2024-03-03' = {
  parent: gallery
  name: 'web-server-2025'
  location: location
  properties: {
    osType: 'Windows'
    osState: 'Generalized'
    hyperVGeneration: 'V2'
    identifier: {
      publisher: 'Contoso'
      offer: 'web-server'
      sku: '2025'
    }
    features: [
      { name: 'SecurityType', value: 'TrustedLaunchSupported' }
    ]
  }
}
