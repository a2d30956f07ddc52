param location string = resourceGroup().location
param versions array = [
  { name: '1.0.0', regions: ['westeurope', 'northeurope'] }
  { name: '1.1.0', regions: ['westeurope'], shallow: true }
]
type sizing = {
  replicas: int
  zone: 'lrs' | 'zrs'?
}
param size sizing = { replicas: 2 }
func account(zone string?) string => zone == 'lrs' ? 'Standard_LRS' : 'Standard_ZRS'
var prefix = 'gal_${uniqueString(resourceGroup().id)}'
var text = '''
multi
 'line' {not}
'''
resource gallery 'Microsoft.Compute/galleries@2023-07-03' = {
  name: take(prefix, 10)
  location: location
  properties: {
    description: '${text}{${length(versions)}}'
  }
  resource image 'images' = {
    name: 'web'
    location: location
    properties: {
      osType: 'Linux'
      osState: 'Generalized'
      identifier: { publisher: 'p', offer: 'o', ...{ sku: 's' } }
      recommended: { vCPUs: { min: size.replicas, max: size.?replicas ?? 8 } }
    }
    resource version 'versions' = [for (v, i) in versions: if (i < 5) {
      name: v.name
      location: location
      properties: {
        publishingProfile: {
          replicaCount: size.replicas
          replicationMode: v.?shallow ?? false ? 'Shallow' : 'Full'
          targetRegions: [for (r, j) in v.regions: {
            name: r
            regionalReplicaCount: i + j + 1
            storageAccountType: account(size.?zone)
          }]
        }
        storageProfile: { source: { id: resourceId('Microsoft.Compute/images', 'img-${v.name}') } }
      }
    }]
  }
}
