export { qrPath } from '../ui/qr';
